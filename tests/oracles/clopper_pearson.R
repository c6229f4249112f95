# Clopper-Pearson: binom.test for whole numbers, quantiles of the beta distribution for effective ones.
source("tests/oracles/common.R")

by_beta <- function(x, n, tail) c(
  if (x == 0) 0 else if (x == n) tail^(1 / n) else qbeta(tail, x, n - x + 1),
  if (x == n) 1 else if (x == 0) 1 - tail^(1 / n) else qbeta(tail, x + 1, n - x, lower.tail = FALSE))

case <- function(name, x, n, confidence = 0.95, sides = "two") {
  tail <- if (sides == "two") (1 - confidence) / 2 else 1 - confidence
  whole <- x == round(x) && n == round(n)
  bounds <- if (whole && sides == "two") as.numeric(binom.test(x, n, conf.level = confidence)$conf.int)
    else if (whole) c(binom.test(x, n, alternative = "greater", conf.level = confidence)$conf.int[1],
                      binom.test(x, n, alternative = "less", conf.level = confidence)$conf.int[2])
    else by_beta(x, n, tail)
  stopifnot(max(abs(bounds - by_beta(x, n, tail))) < 1e-10)
  write_case("clopper-pearson", name,
             list(successes = x, trials = n, confidence = confidence, sides = sides),
             list(lower = bounds[1], upper = bounds[2]),
             if (whole) "binom.test(x, n)$conf.int" else "qbeta(tail, x, n - x + 1), qbeta(1 - tail, x + 1, n - x)")
}

case("demo-98-of-100", 98, 100)
case("demo-236-of-240", 236, 240)
case("demo-237-of-238", 237, 238)
case("demo-81-of-263", 81, 263)
case("demo-15-of-148", 15, 148)
case("demo-221-of-225", 221, 225)
case("demo-50-of-100-one-sided", 50, 100, 0.95, "one")
case("demo-98-of-100-one-sided-975", 98, 100, 0.975, "one")
case("demo-98-of-100-90", 98, 100, 0.90)
case("demo-98-of-100-99", 98, 100, 0.99)
case("demo-mitdb-size", 44100, 44180)
case("edge-0-of-10", 0, 10)
case("edge-10-of-10", 10, 10)
case("edge-0-of-1", 0, 1)
case("edge-1-of-1", 1, 1)
case("edge-1-of-2", 1, 2)
case("edge-1-of-1000000", 1, 1000000)
case("edge-999999-of-1000000", 999999, 1000000)
case("edge-1000000-of-1000000", 1000000, 1000000)
case("edge-500000-of-1000000", 500000, 1000000)
case("edge-0-of-22-one-sided", 0, 22, 0.95, "one")
case("edge-22-of-22-one-sided", 22, 22, 0.95, "one")
case("demo-effective-353.2-of-354.2", 353.2, 354.2)
case("demo-effective-1746.4-of-1750.7", 1746.4, 1750.7)
case("demo-effective-20.9-of-22", 20.9, 22)
case("demo-effective-2.5-of-17.3", 2.5, 17.3)
case("demo-effective-one-sided", 353.2, 354.2, 0.975, "one")
case("edge-effective-small", 0.7, 1.4)
case("edge-effective-few-errors", 2199.998, 2200)

# Not proportions: the argument that is refused. And 0/0, which has no interval.
refused <- function(name, x, n, argument)
  write_case("clopper-pearson", name, list(successes = x, trials = n, confidence = 0.95, sides = "two"), list(error = argument), "by definition")
refused("error-more-successes-than-trials", 11, 10, "successes")
refused("error-negative-successes", -1, 10, "successes")
refused("error-negative-trials", 0, -1, "trials")
write_case("clopper-pearson", "edge-0-of-0", list(successes = 0, trials = 0, confidence = 0.95, sides = "two"), list(lower = NA, upper = NA), "by definition")
