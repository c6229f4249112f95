# p.adjust of base R.
source("tests/oracles/common.R")
case <- function(name, p) write_case("holm", name, list(p = numbers(p)), list(adjusted = numbers(p.adjust(p, "holm"))), "p.adjust(p, 'holm')")
set.seed(20261127)
for (i in 1:18) case(sprintf("demo-%02d", i), round(rbeta(1 + i %% 9, 0.4, 2), 5))
case("edge-ties", c(0.01, 0.01, 0.04, 0.04)); case("edge-all-one", c(1, 1, 1)); case("edge-zero", c(0, 0.5, 0.02)); case("edge-one", c(0.03))
