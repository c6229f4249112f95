# Root mean squares: the ratio estimator's interval of the mean square by survey, its square root; chi-square with the persons' effective
# number for degrees of freedom.
suppressPackageStartupMessages(library(survey))
source("tests/oracles/common.R")

case <- function(name, sums, counts, confidence = 0.95, sides = "two", method = "survey::svyratio and qchisq, survey 4.1-1") {
  k <- length(sums); tail <- if (sides == "two") (1 - confidence) / 2 else 1 - confidence
  ratio <- svyratio(~s, ~n, svydesign(ids = ~1, weights = ~w, data = data.frame(s = sums, n = counts, w = 1)))
  bounds <- as.numeric(confint(ratio, level = 1 - 2 * tail, df = k - 1))
  value <- sqrt(sum(sums) / sum(counts)); nu <- sum(counts)^2 / sum(counts^2)
  write_case("root-mean-square", name, list(squares = numbers(sums), counts = numbers(counts), confidence = confidence, sides = sides),
             list(value = value, ratioLower = sqrt(max(0, bounds[1])), ratioUpper = sqrt(bounds[2]), freedom = nu,
                  chiSquareLower = value * sqrt(nu / qchisq(tail, nu, lower.tail = FALSE)), chiSquareUpper = value * sqrt(nu / qchisq(tail, nu))),
             method)
}

set.seed(3)
for (k in c(2, 3, 5, 10, 11, 24, 34, 100, 500)) {
  n <- 1 + rpois(k, 20); d <- lapply(n, function(m) rnorm(1, -0.05, 0.68) + rnorm(m, 0, 1.06))
  case(paste0("demo-unequal-", k), vapply(d, function(x) sum(x^2), 0), n)
  d <- lapply(1:k, function(m) rnorm(1, 0.5, 1) + rnorm(20, 0, 1.4))
  case(paste0("demo-equal-", k), vapply(d, function(x) sum(x^2), 0), rep(20, k))
}
one <- rnorm(30)^2
case("demo-one-value-per-person", one, rep(1, 30))
case("demo-one-sided", one, rep(1, 30), sides = "one")
case("demo-90", one, rep(1, 30), 0.90)
case("demo-99", one, rep(1, 30), 0.99)
case("edge-one-person-with-most", c(900, 1, 2, 3, 2, 4), c(300, 1, 1, 2, 1, 2))
# Three thousand values, one each: the chi-square at large degrees of freedom.
case("demo-3000", (1:3000 %% 7 + 1)^2, rep(1, 3000), sides = "one")
