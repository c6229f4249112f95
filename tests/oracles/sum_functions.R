# Functions of sums: survey's delete-one-person jackknife (JK1, around the mean of the replicates) with Student's t on k - 1 degrees of freedom.
suppressPackageStartupMessages(library(survey))
source("tests/oracles/common.R")

functions <- list(
  ratio = function(s) s[1] / s[2],
  f1 = function(s) 2 * s[1] / (2 * s[1] + s[2] + s[3]),
  "balanced-accuracy" = function(s) (s[1] / s[2] + s[3] / s[4]) / 2,
  youden = function(s) s[1] / s[2] + s[3] / s[4] - 1,
  "ppv-at-0.05" = function(s) { a <- s[1] / s[2] * 0.05; a / (a + (1 - s[3] / s[4]) * 0.95) },
  "npv-at-0.05" = function(s) { a <- s[3] / s[4] * 0.95; a / (a + (1 - s[1] / s[2]) * 0.05) })
lowest <- c(ratio = -Inf, f1 = 0, "balanced-accuracy" = 0, youden = -1, "ppv-at-0.05" = 0, "npv-at-0.05" = 0)
highest <- c(ratio = Inf, f1 = 1, "balanced-accuracy" = 1, youden = 1, "ppv-at-0.05" = 1, "npv-at-0.05" = 1)

case <- function(name, kind, terms, confidence = 0.95, sides = "two") {
  f <- functions[[kind]]; k <- nrow(terms)
  design <- as.svrepdesign(svydesign(ids = ~1, weights = ~w, data = data.frame(w = rep(1, k), terms)), type = "JK1", mse = FALSE)
  estimate <- withReplicates(design, function(w, data) f(colSums(w * terms)))
  value <- as.numeric(estimate); error <- as.numeric(SE(estimate))
  tail <- if (sides == "two") (1 - confidence) / 2 else 1 - confidence
  half <- qt(tail, k - 1, lower.tail = FALSE) * error
  write_case("sum-functions", name, list("function" = kind, terms = rows(terms), confidence = confidence, sides = sides),
             list(value = value, lower = max(lowest[[kind]], value - half), upper = min(highest[[kind]], value + half), standardError = error),
             "survey::withReplicates on a JK1 design, survey 4.1-1")
}

set.seed(5)
for (k in c(2, 3, 5, 10, 22, 100)) {
  n <- 3 + rpois(k, 8); m <- 3 + rpois(k, 15)
  tp <- pmin(n, 1 + rbinom(k, n, 0.85)); tn <- rbinom(k, m, 0.95)
  fp <- m - tn
  case(paste0("demo-f1-", k), "f1", cbind(tp, fp, n - tp))
  case(paste0("demo-balanced-accuracy-", k), "balanced-accuracy", cbind(tp, n, tn, m))
  case(paste0("demo-youden-", k), "youden", cbind(tp, n, tn, m))
  if (k > 3) case(paste0("demo-ppv-at-0.05-", k), "ppv-at-0.05", cbind(tp, n, tn, m))
  if (k > 3) case(paste0("demo-npv-at-0.05-", k), "npv-at-0.05", cbind(tp, n, tn, m))
  case(paste0("demo-brier-", k), "ratio", cbind(n * rbeta(k, 1, 9), n))
}
one <- cbind(c(rep(1, 30), rep(0, 30)), c(rep(0, 50), rep(1, 10)), c(rep(0, 32), rep(1, 6), rep(0, 22)))
case("demo-one-case-per-person", "f1", one[rowSums(one) > 0, ])
case("demo-one-sided", "f1", one[rowSums(one) > 0, ], sides = "one")
case("demo-99", "f1", one[rowSums(one) > 0, ], confidence = 0.99)
