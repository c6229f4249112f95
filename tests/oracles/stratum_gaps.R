# Gaps between strata, intervals that hold all at once: the max-t bootstrap by hand on the product's own resamples
# (tests/oracles/xoshiro.py). Where there are many persons, the critical value is held against mvtnorm's for the same correlations.
suppressPackageStartupMessages(library(mvtnorm))
source("tests/oracles/common.R")

functions <- list(
  ratio = function(s) s[1] / s[2],
  "balanced-accuracy" = function(s) (s[1] / s[2] + s[3] / s[4]) / 2)

# strata: list of matrices of terms with a row for every person of the group (0 where a person is not in the stratum); groups: which strata are
# resampled together.
case <- function(name, kind, strata, groups, pairs, seed = 20261120, replicates = 2000, confidence = 0.95, sides = "two") {
  f <- functions[[kind]]; names <- names(strata)
  value <- vapply(strata, function(x) f(colSums(x)), 0)
  t <- matrix(0, replicates, length(strata), dimnames = list(NULL, names)); left <- list()
  for (g in unique(groups)) {
    drawn <- resamples(seed + g, nrow(strata[[which(groups == g)[1]]]), replicates)
    for (s in which(groups == g)) {
      t[, s] <- apply(drawn, 1, function(i) f(colSums(strata[[s]][i, , drop = FALSE])))
      left[[s]] <- vapply(seq_len(nrow(strata[[s]])), function(i) f(colSums(strata[[s]][-i, , drop = FALSE])), 0)
    }
  }
  jack <- function(v) (length(v) - 1) / length(v) * sum((v - mean(v))^2)
  one <- match(vapply(pairs, `[`, "", 1), names); two <- match(vapply(pairs, `[`, "", 2), names)
  gap <- value[two] - value[one]; drawn_gaps <- t[, two, drop = FALSE] - t[, one, drop = FALSE]
  error <- vapply(seq_along(pairs), function(i) if (groups[one[i]] == groups[two[i]]) sqrt(jack(left[[two[i]]] - left[[one[i]]])) else
    sqrt(jack(left[[one[i]]]) + jack(left[[two[i]]])), 0)
  standard <- sweep(sweep(drawn_gaps, 2, gap), 2, apply(drawn_gaps, 2, sd), "/")
  tail <- if (sides == "two") (1 - confidence) / 2 else 1 - confidence
  q <- function(v) quantile(v, confidence, type = 7, names = FALSE)
  critical <- if (sides == "two") rep(q(apply(abs(standard), 1, max)), 2) else c(q(apply(standard, 1, max)), q(-apply(standard, 1, min)))
  persons <- vapply(strata, function(x) sum(rowSums(x != 0) > 0), 0)
  least <- pmin(persons[one], persons[two])
  if (sides == "two" && min(least) >= 100 && replicates >= 10000) {
    normal <- qmvnorm(confidence, tail = "both.tails", corr = cor(drawn_gaps))$quantile
    cat(name, "critical", critical[1], "multivariate normal", normal, "\n")
    stopifnot(abs(critical[1] / normal - 1) < 0.03)
  }
  factor <- error * qt(tail, least - 1, lower.tail = FALSE) / qnorm(tail, lower.tail = FALSE)
  # A person's name says the group, so that strata resampled together share persons.
  given <- lapply(seq_along(strata), function(s) {
    keep <- rowSums(strata[[s]] != 0) > 0
    list(name = names[s], persons = as.list(sprintf("g%d-%04d", groups[s], which(keep))), terms = rows(strata[[s]][keep, , drop = FALSE])) })
  write_case("stratum-gaps", name,
             list("function" = kind, strata = given, pairs = lapply(pairs, as.list), seed = seed, replicates = replicates, confidence = confidence, sides = sides),
             list(gaps = numbers(gap), lower = numbers(gap - critical[1] * factor), upper = numbers(gap + critical[2] * factor), standardErrors = numbers(error)),
             "max-t by hand on the product's resamples; mvtnorm::qmvnorm for the critical value of many persons")
}

means <- function(k, shift = 0, size = 20) { n <- 1 + rpois(k, size); cbind(n * (shift + rnorm(k)) + rnorm(k, 0, 3), n) }
accuracy <- function(k, se = 0.9) { n <- 3 + rpois(k, 8); m <- 3 + rpois(k, 12); cbind(rbinom(k, n, se), n, rbinom(k, m, 0.95), m) }
all_pairs <- function(names) combn(names, 2, simplify = FALSE)
none <- function(x, out) { x[out, ] <- 0; x }

set.seed(31)
two <- list(female = means(14), male = means(22, 0.5))
case("demo-two-strata", "ratio", two, 0:1, list(c("female", "male")))
case("demo-two-strata-one-sided", "ratio", two, 0:1, list(c("female", "male")), sides = "one")
case("demo-two-strata-90", "ratio", two, 0:1, list(c("male", "female")), confidence = 0.90)
case("demo-two-strata-99", "ratio", two, 0:1, list(c("female", "male")), confidence = 0.99, seed = 5)
for (k in c(10, 20, 40)) {
  x <- list(light = means(k), medium = means(k + 3, 0.2), dark = means(k + 7, 0.6))
  case(paste0("demo-three-strata-", k), "ratio", x, 0:2, all_pairs(names(x)))
  case(paste0("demo-three-strata-listed-", k), "ratio", x[c("light", "dark")], 0:1, list(c("light", "dark")))
  effect <- rnorm(k)
  y <- lapply(c(low = 0, middle = 0.3, high = 0.5), function(s) { n <- 1 + rpois(k, 20); cbind(n * (s + effect + rnorm(k, 0, 0.4)), n) })
  case(paste0("demo-within-persons-", k), "ratio", y, c(0, 0, 0), all_pairs(names(y)))
  case(paste0("demo-within-persons-one-sided-", k), "ratio", y, c(0, 0, 0), all_pairs(names(y)), sides = "one")
  a <- list(female = accuracy(k), male = accuracy(k + 5, 0.8))
  case(paste0("demo-balanced-accuracy-", k), "balanced-accuracy", a, 0:1, list(c("female", "male")))
}
k <- 24; y <- list(low = means(k), high = means(k, 1))
case("demo-within-persons-some-missing", "ratio", list(low = none(y$low, c(2, 7)), high = none(y$high, 9:12)), c(0, 0), list(c("low", "high")))
case("demo-mixed", "ratio", c(y, list(site = means(15))), c(0, 0, 1), list(c("low", "high"), c("low", "site")))
x <- list(a = means(120, 0, 1), b = means(150, 0, 1), c = means(100, 0, 1))
case("demo-many-persons", "ratio", x, 0:2, all_pairs(names(x)), replicates = 10000)
