# BCa and percentile intervals of functions of sums over persons. The resamples are the product's own (tests/oracles/xoshiro.py); boot.ci
# gives the adjusted probabilities from them and from the jackknife (its ranks are held), quantile(type = 7) the bounds at these. (boot.ci's own
# bounds interpolate on the normal scale, which is another convention for the same probabilities.)
suppressPackageStartupMessages(library(boot))
source("tests/oracles/common.R")

functions <- list(
  ratio = function(s) s[1] / s[2],
  "root-mean-square" = function(s) sqrt(s[1] / s[2]),
  f1 = function(s) 2 * s[1] / (2 * s[1] + s[2] + s[3]),
  "balanced-accuracy" = function(s) (s[1] / s[2] + s[3] / s[4]) / 2,
  "ppv-at-0.05" = function(s) { a <- s[1] / s[2] * 0.05; a / (a + (1 - s[3] / s[4]) * 0.95) })

case <- function(name, kind, terms, seed = 20261120, replicates = 2000, confidence = 0.95, sides = "two") {
  f <- functions[[kind]]; k <- nrow(terms)
  drawn <- resamples(seed, k, replicates)
  t <- apply(drawn, 1, function(i) f(colSums(terms[i, , drop = FALSE])))
  t0 <- f(colSums(terms))
  # Resamples equal to the estimate count half (as in scipy.stats.bootstrap); boot.ci counts them not at all. Where there are any, an even
  # number, half of them is moved down and half up by less than shows.
  tied <- which(abs(t - t0) < 1e-10 * abs(t0))
  stopifnot(length(tied) %% 2 == 0, all(is.finite(t)))
  t[tied] <- t0 * (1 + rep(c(-1e-15, 1e-15), length.out = length(tied)))
  jack <- vapply(seq_len(k), function(i) f(colSums(terms[-i, , drop = FALSE])), 0)
  L <- (k - 1) * (mean(jack) - jack)
  object <- boot(terms, function(d, i) f(colSums(d[i, , drop = FALSE])), R = replicates)
  object$t <- matrix(t, ncol = 1)
  tail <- if (sides == "two") (1 - confidence) / 2 else 1 - confidence
  ci <- boot.ci(object, conf = 1 - 2 * tail, type = "bca", L = L)$bca
  # boot.ci prints its probabilities as ranks of two decimals: the same formula, held against these.
  w <- qnorm(mean(t < t0)); a <- sum(L^3) / (6 * sum(L^2)^1.5); z <- w + qnorm(c(tail, 1 - tail))
  adjusted <- pnorm(w + z / (1 - a * z))
  stopifnot(abs(adjusted * (replicates + 1) - ci[2:3]) < 0.00501)
  bounds <- quantile(t, adjusted, type = 7, names = FALSE)
  percentiles <- quantile(t, c(tail, 1 - tail), type = 7, names = FALSE)
  write_case("bca", name,
             list("function" = kind, terms = rows(terms), seed = seed, replicates = replicates, confidence = confidence, sides = sides),
             list(value = t0, lower = bounds[1], upper = bounds[2], percentileLower = percentiles[1], percentileUpper = percentiles[2],
                  biasCorrection = w, acceleration = a),
             "boot::boot.ci(type = bca) on the product's resamples, boot 1.3-28.1")
}

set.seed(11)
for (k in c(12, 20, 30, 50)) {
  n <- 5 + rpois(k, 20)
  case(paste0("demo-ratio-", k), "ratio", cbind(n * rnorm(k, 1, 0.7) + rnorm(k, 0, 3), n))
  d <- lapply(n, function(m) rnorm(1, 0.4, 1) + rnorm(m, 0, 1.4))
  case(paste0("demo-root-mean-square-", k), "root-mean-square", cbind(vapply(d, function(x) sum(x^2), 0), n))
  skew <- exp(rnorm(k, 0, 1))
  case(paste0("demo-ratio-skewed-", k), "ratio", cbind(n * skew, n))
  # Durations, so that resamples seldom tie.
  tp <- n * rbeta(k, 9, 1)
  case(paste0("demo-f1-", k), "f1", cbind(tp, n * 0.02 * pmin(skew, 10), n - tp))
  case(paste0("demo-balanced-accuracy-", k), "balanced-accuracy", cbind(tp, n, (n + 7) * rbeta(k, 19, 1), n + 7))
}
n <- 5 + rpois(40, 20)
case("demo-ppv-at-0.05-40", "ppv-at-0.05", cbind(n * rbeta(40, 9, 1), n, (n + 7) * rbeta(40, 19, 1), n + 7))
k <- 25; n <- 5 + rpois(k, 20); skew <- cbind(n * exp(rnorm(k, 0, 1)), n)
case("demo-one-sided", "ratio", skew, sides = "one")
case("demo-80", "ratio", skew, confidence = 0.80)
case("demo-90", "ratio", skew, confidence = 0.90)
case("demo-99", "ratio", skew, confidence = 0.99, replicates = 10000)
# Few kinds of persons: many resamples equal the estimate.
for (seed in 1:40) {
  few <- cbind(c(rep(20, 27), 14, 12, 9), 20)
  done <- try(case("edge-ties", "ratio", few, seed = seed), silent = TRUE)
  if (!inherits(done, "try-error")) break
}
case("demo-seed-1", "ratio", skew, seed = 1)
