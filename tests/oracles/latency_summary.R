# Median and 90th percentile of latencies: quantile type 7.
source("tests/oracles/common.R")

case <- function(name, x) write_case("latency-summary", name, list(latencies = numbers(x)),
  list(count = length(x), sum = sum(x), median = if (length(x)) median(x) else NA,
       percentile90 = if (length(x)) unname(quantile(x, 0.9, type = 7)) else NA), "median and quantile(type = 7) of base R")

set.seed(9)
for (n in c(2:12, 20, 21, 50, 99, 100, 101)) case(paste0("demo-", n), round(rexp(n, 0.2) - 1, 3))
case("edge-none", numeric())
case("edge-one", 2.5)
case("edge-equal", rep(1.5, 7))
case("edge-early", c(-3, -1, -2))
