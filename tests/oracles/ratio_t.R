# Means over clusters: survey::svyratio with its own confidence interval on k - 1 degrees of freedom.
suppressPackageStartupMessages(library(survey))
source("tests/oracles/common.R")

case <- function(name, sums, counts, confidence = 0.95, sides = "two") {
  keep <- counts > 0; k <- sum(keep)
  ratio <- svyratio(~s, ~n, svydesign(ids = ~1, weights = ~w, data = data.frame(s = sums[keep], n = counts[keep], w = 1)))
  level <- if (sides == "two") confidence else 2 * confidence - 1
  bounds <- as.numeric(confint(ratio, level = level, df = k - 1))
  write_case("ratio-t", name, list(sums = numbers(sums), counts = numbers(counts), confidence = confidence, sides = sides),
             list(value = as.numeric(coef(ratio)), lower = bounds[1], upper = bounds[2], standardError = as.numeric(SE(ratio))),
             "survey::svyratio and confint(df = k - 1), survey 4.1-1")
}

set.seed(7)
case("demo-two-persons", c(10, 30), c(10, 10))
case("demo-per-person-means", c(1.2, 0.8, 3.1, 0.5, 1.9), rep(1, 5))
case("edge-person-without-values", c(12, 0, 31, 5), c(10, 0, 12, 7))
for (k in c(3, 5, 10, 22, 46, 100, 3000)) {
  n <- 1 + rpois(k, 300); person <- rnorm(k, 0.3, 1.2)
  case(paste0("demo-mean-error-", k), n * person + rnorm(k, 0, 3 * sqrt(n)), n)
  case(paste0("demo-mean-absolute-error-", k), n * abs(person) + 0.5 * n, n)
}
n <- 1 + rpois(22, 300); s <- n * rnorm(22, 0.3, 1.2)
case("demo-one-sided", s, n, 0.95, "one")
case("demo-90", s, n, 0.90)
case("demo-99", s, n, 0.99)
