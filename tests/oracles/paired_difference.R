# McNemar: binom.test, mcnemar.test and dbinom. Newcombe's method 10 from the bounds of prop.test. Tango's score interval from the maximum of
# the likelihood under the restriction, found by uniroot on its derivative, and uniroot on the score.
source("tests/oracles/common.R")

newcombe <- function(a, b, c, d, confidence) {
  n <- a + b + c + d
  one <- suppressWarnings(prop.test(a + b, n, correct = FALSE, conf.level = confidence)$conf.int)
  two <- suppressWarnings(prop.test(a + c, n, correct = FALSE, conf.level = confidence)$conf.int)
  p1 <- (a + b) / n; p2 <- (a + c) / n
  product <- as.numeric(a + b) * (c + d) * (a + c) * (b + d)
  excess <- as.numeric(a) * d - as.numeric(b) * c
  phi <- if (product == 0) 0 else (if (excess > 0) max(excess - n / 2, 0) else excess) / sqrt(product)
  dl1 <- p1 - one[1]; du1 <- one[2] - p1; dl2 <- p2 - two[1]; du2 <- two[2] - p2
  c((b - c) / n - sqrt(dl1^2 - 2 * phi * dl1 * du2 + du2^2), (b - c) / n + sqrt(du1^2 - 2 * phi * du1 * dl2 + dl2^2))
}

# b items only the first, c only the second; q is the share of the second, q + D that of the first.
restricted <- function(b, c, n, D) {
  low <- max(0, -D); high <- (1 - D) / 2
  slope <- function(q) (if (b > 0) b / (q + D) else 0) + (if (c > 0) c / q else 0) - (if (n > b + c) 2 * (n - b - c) / (1 - 2 * q - D) else 0)
  width <- high - low
  left <- low + width * 1e-15; right <- high - width * 1e-15
  if (slope(left) <= 0) return(low)
  if (slope(right) >= 0) return(high)
  uniroot(slope, c(left, right), tol = 1e-17, maxiter = 10000)$root
}
score <- function(b, c, n, D) {
  q <- restricted(b, c, n, D)
  (b - c - n * D) / sqrt(n * (2 * q + D * (1 - D)))
}
tango <- function(a, b, c, d, confidence) {
  n <- a + b + c + d; z <- qnorm(1 - (1 - confidence) / 2); middle <- (b - c) / n
  find <- function(low, high, level) uniroot(function(D) score(b, c, n, D) - level, c(low, high), tol = 1e-16, maxiter = 10000)$root
  small <- 1e-9
  c(if (b - c == -n) -1 else find(-1 + small, middle - 1e-12, z), if (b - c == n) 1 else find(middle + 1e-12, 1 - small, -z))
}

case <- function(name, a, b, c, d, confidence = 0.95) {
  n <- b + c
  exact <- if (n == 0) 1 else binom.test(b, n)$p.value
  mid <- if (n == 0) 1 else if (b == c) 1 - dbinom(b, n, 0.5) else 2 * pbinom(min(b, c), n, 0.5) - dbinom(min(b, c), n, 0.5)
  chi <- if (n == 0) NA else unname(mcnemar.test(matrix(c(a, b, c, d), 2))$statistic)
  if (b == c && n > 0) chi <- 0
  nc <- newcombe(a, b, c, d, confidence); tg <- tango(a, b, c, d, confidence)
  write_case("paired-difference", name, list(both = a, onlyFirst = b, onlySecond = c, neither = d, confidence = confidence, sides = "two"),
             list(exact = exact, midP = mid, chiSquare = chi, newcombeLower = nc[1], newcombeUpper = nc[2], tangoLower = tg[1], tangoUpper = tg[2]),
             "binom.test, mcnemar.test, prop.test, uniroot")
}

case("demo-regulatory-5-15", 180, 5, 15, 0); case("demo-regulatory-12-2", 200, 12, 2, 6); case("demo-regulatory-0-6", 100, 0, 6, 4)
case("demo-tango-44", 23, 9, 0, 12); case("demo-newcombe-36", 36, 12, 2, 0); case("demo-newcombe-20", 20, 12, 2, 16); case("demo-newcombe-18", 18, 14, 0, 18)
set.seed(20261127)
for (i in 1:14) {
  n <- c(30, 60, 120, 300, 1000)[1 + i %% 5]
  p <- c(0.75, 0.08, 0.05, 0.12); x <- as.vector(rmultinom(1, n, p))
  case(sprintf("demo-random-%02d", i), x[1], x[2], x[3], x[4], c(0.9, 0.95, 0.99)[1 + i %% 3])
}
case("edge-equal-counts", 40, 4, 4, 2); case("edge-one-each", 10, 1, 1, 0); case("edge-single-difference", 20, 1, 0, 3)
case("edge-large", 90000, 4000, 3900, 2100)
