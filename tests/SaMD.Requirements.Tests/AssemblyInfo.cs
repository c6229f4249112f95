// Tests are independent of each other and hold no shared state: they run in parallel.
[assembly: CollectionBehavior(DisableTestParallelization = false)]
