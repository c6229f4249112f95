# Quantiles over persons: ranks by qbinom.
source("tests/oracles/common.R")

case <- function(name, values, probability = 0.5, confidence = 0.95, sides = "two") {
  k <- length(values); tail <- if (sides == "two") (1 - confidence) / 2 else 1 - confidence
  # P(B < r) <= tail: the largest r; P(B >= s) <= tail: the smallest s.
  r <- max(c(0, which(pbinom(seq_len(k) - 1, k, probability) <= tail)))
  s <- min(c(k + 1, which(pbinom(seq_len(k) - 1, k, probability, lower.tail = FALSE) <= tail)))
  sorted <- sort(values)
  write_case("person-quantiles", name, list(values = numbers(values), probability = probability, confidence = confidence, sides = sides),
             list(value = quantile(values, probability, type = 7, names = FALSE), lower = if (r >= 1 && s <= k) sorted[r] else NULL,
                  upper = if (r >= 1 && s <= k) sorted[s] else NULL), "pbinom and quantile(type = 7)")
}
set.seed(29)
for (k in c(3, 5, 6, 7, 8, 9, 10, 15, 22, 40, 100, 501)) case(paste0(if (k < 6) "edge" else "demo", "-median-", k), rexp(k) * 3)
for (p in c(0.1, 0.25, 0.75, 0.9, 0.95)) for (k in c(20, 100)) case(paste0("demo-quantile-", p, "-", k), rexp(k) * 3, p)
x <- rexp(30)
case("demo-one-sided", x, sides = "one")
case("demo-90", x, confidence = 0.90)
case("demo-99", x, confidence = 0.99)
case("demo-ties", round(rexp(30) * 2))
