# Korn-Graubard: the published formula by hand with qt and qbeta, equal to survey::svyciprop(method = "beta") wherever that one
# is the same method (two sides, design effect above 1, estimated). The held bound: the definition in CorrectionGuard, one s at a
# time, and for small data the lowest bound over every correction there is.
suppressPackageStartupMessages(library(survey))
source("tests/oracles/common.R")
source("tests/oracles/populations.R")

cp_lower <- function(x, n, tail) if (x <= 0) 0 else if (x >= n) tail^(1 / n) else qbeta(tail, x, n - x + 1)
factor_t <- function(M, k, tail) if (M <= k) 1 else min(1, (qt(tail, M - 1) / qt(tail, k - 1))^2)

effective <- function(x, m, tail, declared) {
  k <- length(m); M <- sum(m); p <- sum(x) / M
  deff <- if (p > 0 && p < 1) k / (k - 1) * sum((x - p * m)^2) / M^2 / (p * (1 - p) / M) else NA
  estimable <- sum(x < m) >= 5 && !is.na(deff)
  if (!estimable && is.na(declared)) return(list(n = min(k, M), deff = NA, kind = "one-per-person", estimated = deff))
  used <- max(1, deff, if (estimable) 1 else declared, na.rm = TRUE)
  list(n = factor_t(M, k, tail) * M / used, deff = used, kind = if (estimable) "estimated" else "declared", estimated = deff)
}

plain_lower <- function(x, m, tail, declared) {
  n <- effective(x, m, tail, declared)$n
  cp_lower(sum(x) / sum(m) * n, n, tail)
}

held_lower <- function(x, m, tail, declared) {
  e <- m - x; k <- length(m); M <- sum(m); X <- sum(x); S <- sum(e); few <- sum(sort(e, decreasing = TRUE)[1:min(4, k)])
  lowest <- plain_lower(x, m, tail, declared)
  if (effective(x, m, tail, declared)$kind == "one-per-person" || S == 0) return(lowest)
  for (s in seq(S - 1, 0)) {
    low <- s / M; high <- s / (X + s)
    w <- pmax(1 - 2 * low, 0) * e - 2 * low * x
    o <- order(w, decreasing = TRUE); taken <- pmax(0, pmin(e[o], s - c(0, cumsum(e[o])[-k])))
    v <- k / (k - 1) * (sum(taken * w[o]) + high^2 * sum(m^2)) / (X + s)^2
    n <- factor_t(M, k, tail) * min(X + s, if (v > 0) min(low * (1 - low), high * (1 - high)) / v else Inf)
    if (s <= few) n <- min(n, if (is.na(declared)) min(k, X + s) else factor_t(M, k, tail) * (X + s) / declared)
    lowest <- min(lowest, if (n > 0) cp_lower((1 - high) * n, n, tail) else 0)
  }
  lowest
}

# Every correction of every error: left, made good, or gone.
every_correction <- function(x, m, tail, declared) {
  e <- m - x
  choices <- lapply(e, function(errors) { g <- expand.grid(left = 0:errors, gone = 0:errors); g[g$left + g$gone <= errors, ] })
  index <- as.matrix(expand.grid(lapply(choices, function(g) seq_len(nrow(g)))))
  min(apply(index, 1, function(i) {
    left <- mapply(function(g, j) g$left[j], choices, i); gone <- mapply(function(g, j) g$gone[j], choices, i)
    plain_lower(m - gone - left, m - gone, tail, declared)
  }))
}

case <- function(name, x, m, confidence = 0.95, sides = "two", declared = NA, small = FALSE) {
  tail <- if (sides == "two") (1 - confidence) / 2 else 1 - confidence
  size <- effective(x, m, tail, declared); p <- sum(x) / sum(m)
  lower <- plain_lower(x, m, tail, declared)
  upper <- 1 - cp_lower((1 - p) * size$n, size$n, tail)
  method <- "by hand with qt, qbeta"
  if (size$kind == "estimated" && size$deff == size$estimated && all(m == round(m))) {
    d <- data.frame(id = rep(seq_along(m), m), y = unlist(mapply(function(a, b) rep(1:0, c(a, b)), x, m - x, SIMPLIFY = FALSE)), w = 1)
    ci <- attr(svyciprop(~y, svydesign(ids = ~id, weights = ~w, data = d), method = "beta", level = 1 - 2 * tail), "ci")
    stopifnot(max(abs(ci - c(lower, upper))) < 1e-9)
    method <- paste(method, "and equal to survey::svyciprop(method = 'beta') 4.1-1")
  }
  held <- held_lower(x, m, tail, declared)
  exhaustive <- if (small) every_correction(x, m, tail, declared) else NA
  stopifnot(is.na(exhaustive) || held <= exhaustive + 1e-12)
  write_case("korn-graubard", name,
             list(successes = numbers(x), trials = numbers(m), confidence = confidence, sides = sides, declaredDesignEffect = declared),
             list(value = p, estimatedDesignEffect = size$estimated, designEffect = size$deff, effectiveTrials = size$n, kind = size$kind,
                  plainLower = lower, lower = held, upper = upper, lowestOverEveryCorrection = exhaustive), method)
}

d <- common(20, 11)
case("demo-common", d$x, d$m)
case("demo-common-one-sided", d$x, d$m, 0.975, "one")
case("demo-common-90", d$x, d$m, 0.90)
case("demo-common-99", d$x, d$m, 0.99)
case("demo-common-declared", d$x, d$m, declared = 6)
for (seed in 1:5) { d <- common(c(8, 12, 30, 60, 200)[seed], 100 + seed); case(paste0("demo-common-", seed), d$x, d$m) }
for (seed in 1:5) { d <- common(c(8, 12, 30, 60, 200)[seed], 100 + seed); case(paste0("demo-common-declared-", seed), d$x, d$m, declared = 5) }
for (seed in 1:5) { d <- skewed(c(20, 22, 40, 60, 100)[seed], 200 + seed); case(paste0("demo-skewed-", seed), d$x, d$m) }
for (seed in 1:5) { d <- skewed(c(20, 22, 40, 60, 100)[seed], 200 + seed); case(paste0("demo-skewed-declared-", seed), d$x, d$m, declared = 25) }
case("demo-dominated", c(rep(1999, 10), 1900), rep(2000, 11), declared = 20)
case("demo-dominated-undeclared", c(rep(1999, 10), 1900), rep(2000, 11))
case("edge-design-effect-below-1", rep(95, 20), rep(100, 20), declared = 1)
case("edge-one-trial-each", rep(c(1, 1, 1, 0), 20), rep(1, 80))
case("edge-no-error-declared", rep(2000, 22), rep(2000, 22), declared = 30)
case("edge-no-error-undeclared", rep(2000, 22), rep(2000, 22))
case("edge-four-persons-with-error-undeclared", c(rep(2000, 18), 1999, 1990, 1900, 1999), rep(2000, 22))
case("edge-four-persons-with-error-declared", c(rep(2000, 18), 1999, 1990, 1900, 1999), rep(2000, 22), declared = 30)
case("edge-four-persons-with-error-declared-too-small", c(rep(2000, 18), 1999, 1990, 1900, 1999), rep(2000, 22), declared = 2)
case("edge-five-persons-with-error-declared", c(rep(2000, 17), rep(1999, 5)), rep(2000, 22), declared = 30)
case("edge-all-errors", rep(0, 22), rep(2000, 22))
case("edge-two-persons", c(90, 100), c(100, 100), declared = 3)
case("property-every-correction-1", c(9, 8, 7, 9, 9, 10), rep(10, 6), declared = 2, small = TRUE)
case("property-every-correction-2", c(28, 29, 19, 9, 39, 36), c(30, 30, 20, 10, 40, 40), declared = 3, small = TRUE)
case("property-every-correction-3", c(99, 99, 99, 99, 99, 94), rep(100, 6), declared = 1.5, small = TRUE)
case("property-every-correction-4", c(49, 49, 49, 49, 49, 43, 50, 50), rep(50, 8), small = TRUE)
