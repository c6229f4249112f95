# Ratio estimator of clustered rates: survey::svyratio, and the formula of specs/regulatory.md section 3 by hand.
suppressPackageStartupMessages(library(survey))
source("tests/oracles/common.R")
source("tests/oracles/populations.R")

case <- function(name, x, m) {
  keep <- m > 0
  k <- sum(keep); p <- sum(x) / sum(m)
  by_hand <- k / (k - 1) * sum((x - p * m)^2) / sum(m)^2
  ratio <- svyratio(~x, ~m, svydesign(ids = ~1, weights = ~w, data = data.frame(x = x[keep], m = m[keep], w = 1)))
  variance <- as.numeric(SE(ratio))^2
  stopifnot(abs(as.numeric(coef(ratio)) - p) < 1e-14, abs(variance - by_hand) <= 1e-9 * by_hand + 1e-30)
  write_case("ratio-variance", name, list(successes = numbers(x), trials = numbers(m)),
             list(value = p, variance = by_hand, designEffect = if (p > 0 && p < 1) by_hand / (p * (1 - p) / sum(m)) else NA,
                  clusters = k, total = sum(m)),
             "k/(k-1) sum((x-p m)^2)/sum(m)^2 by hand, equal to survey::svyratio 4.1-1")
}

case("demo-two-persons", c(9, 5), c(10, 10))
case("demo-three-persons", c(90, 48, 200), c(100, 50, 200))
case("edge-no-error", c(10, 20, 30), c(10, 20, 30))
case("edge-all-errors", c(0, 0, 0), c(10, 20, 30))
case("edge-equal-rates", c(9, 18, 27), c(10, 20, 30))
case("edge-person-without-trials", c(9, 0, 5), c(10, 0, 10))
case("edge-one-trial-each", c(1, 1, 0, 1, 1, 0, 1, 1, 1, 1), rep(1, 10))
case("edge-fractional-trials", c(9.25, 17.5, 0.125), c(10, 20.75, 0.5))
case("demo-one-person-with-all-errors", c(rep(2000, 19), 1500), rep(2000, 20))
for (seed in 1:6) { d <- skewed(c(10, 20, 22, 40, 60, 100)[seed], seed); case(paste0("demo-skewed-", seed), d$x, d$m) }
for (seed in 1:6) { d <- common(c(5, 10, 20, 40, 100, 300)[seed], seed); case(paste0("demo-common-", seed), d$x, d$m) }
