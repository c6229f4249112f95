# Paired measurements: base R (mean, sd, lm, anova, cut) on the pairs; persons pooled by concatenation, never by sums.
source("tests/oracles/common.R")

figures <- function(test, reference) {
  d <- test - reference; m <- (test + reference) / 2; n <- length(d)
  flat <- n < 2 || diff(range(m)) == 0
  fit <- if (flat) c(NA, NA) else unname(coef(lm(d ~ m)))
  nonzero <- reference != 0
  or_none <- function(x) if (n == 0) NA else x
  list(pairs = n, bias = or_none(mean(d)), precision = if (n < 2) NA else sd(d), rms = or_none(sqrt(mean(d^2))), mae = or_none(mean(abs(d))),
       mape = if (any(nonzero)) 100 * mean(abs(d / reference)[nonzero]) else NA, zeros = sum(!nonzero),
       within2 = or_none(mean(abs(d) <= 2)), within10Percent = or_none(mean(abs(d) <= 0.1 * abs(reference))),
       withinLarger = or_none(mean(abs(d) <= pmax(0.1 * abs(reference), 5))), intercept = fit[1], slope = fit[2])
}

case <- function(name, person, test, reference) {
  pair <- !is.na(test) & !is.na(reference); t <- test[pair]; r <- reference[pair]; p <- person[pair]
  decade <- cut(r, c(70, 80, 90, 100), right = FALSE, include.lowest = TRUE, labels = c("70-80", "80-90", "90-100"))
  squares <- if (length(unique(p)) > 1 && length(p) > length(unique(p))) anova(lm((t - r) ~ factor(p)))$`Mean Sq` else c(NA, NA)
  write_case("paired-measures", name,
    list(persons = numbers(person), test = numbers(test), reference = numbers(reference)),
    c(figures(t, r), list(meanSquareBetween = squares[1], meanSquareWithin = squares[2],
      decades = lapply(levels(decade), function(l) figures(t[which(decade == l)], r[which(decade == l)])))),
    "mean, sd, coef(lm(d ~ m)), anova(lm(d ~ person)) and cut of base R")
}

set.seed(8)
saturation <- function(k, per, bias, between, within, digits = 1) {
  person <- rep(seq_len(k), each = per)
  reference <- round(runif(k * per, 68, 100), digits)
  test <- round(reference + bias + rnorm(k, 0, between)[person] + rnorm(k * per, 0, within), digits)
  list(person, test, reference)
}
for (i in 1:10) do.call(case, c(paste0("demo-saturation-", i), saturation(2 + i, 6 + 2 * i, runif(1, -2, 2), runif(1, 0, 1.5), runif(1, 0.5, 2), i %% 2)))
rates <- function(k, per) {
  person <- rep(seq_len(k), each = per)
  reference <- round(runif(k * per, 35, 180), 1)
  test <- round(reference * (1 + rnorm(k * per, 0, 0.05)) + rnorm(k, 0, 2)[person], 1)
  test[runif(k * per) < 0.1] <- NA; reference[runif(k * per) < 0.05] <- NA
  list(person, test, reference)
}
for (i in 1:8) do.call(case, c(paste0("demo-heart-rate-", i), rates(3 + i, 10 + i)))
case("edge-none", c(1, 1, 2), c(NA, 80, NA), c(80, NA, NA))
case("edge-one-pair", 1, 81, 80)
case("edge-ends-of-decades", c(1, 1, 1, 1, 2, 2, 2), c(71, 80.5, 79, 91, 99, 65, 100), c(70, 80, 79.9, 90, 100, 69.9, 100.1))
case("edge-reference-zero", c(1, 1, 2), c(1, 2, 0), c(0, 4, 0))
case("edge-no-error", c(1, 1, 2, 2), c(80, 85, 90, 95), c(80, 85, 90, 95))
case("edge-one-level", c(1, 1, 2), c(81, 79, 80), c(79, 81, 80))
case("edge-constant-error", c(1, 1, 2, 2), c(82, 87, 92, 97), c(80, 85, 90, 95))
case("edge-at-the-limits", c(1, 1, 1, 2, 2), c(82, 88, 45, 95, 121), c(80, 80, 50, 90, 110))
case("edge-negative-reference", c(1, 1, 2), c(-9, -12, 3), c(-10, -10, 2))
