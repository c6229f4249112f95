# Brier score, its parts, and calibration error in bins: base R on cut, findInterval and ave.
source("tests/oracles/common.R")

case <- function(name, p, y, kind, count) {
  n <- length(p)
  ends <- switch(kind,
    width = (0:(count - 1)) / count,
    size = { ranks <- if (count > 1) ceiling((1:(count - 1)) * n / count) else integer(); unique(c(0, sort(p)[ranks[ranks < n] + 1])) },
    distinct = unique(c(0, sort(p)[-1])))
  bin <- if (n == 0) integer() else if (kind == "width") as.integer(cut(p, c(ends, 1), right = FALSE, include.lowest = TRUE)) else findInterval(p, ends)
  mean_p <- ave(p, bin); observed <- ave(as.numeric(y), bin); overall <- mean(y)
  parts <- if (n == 0) list(score = NA, reliability = NA, resolution = NA, uncertainty = NA, variance = NA, covariance = NA, error = NA)
    else list(score = mean((p - y)^2), reliability = mean((mean_p - observed)^2), resolution = mean((observed - overall)^2),
              uncertainty = overall * (1 - overall), variance = mean((p - mean_p)^2), covariance = 2 * mean((y - observed) * (p - mean_p)),
              error = sum(abs(tapply(p - y, bin, mean)) * table(bin)) / n)
  if (n > 0) with(parts, stopifnot(abs(score - (reliability - resolution + uncertainty + variance - covariance)) < 1e-12))
  k <- seq_along(ends)
  write_case("calibration", name,
    list(probabilities = numbers(p), positives = lapply(as.list(y), as.logical), bins = kind, count = count),
    c(parts, list(lowerEnds = numbers(ends), items = numbers(tabulate(bin, length(ends))),
                  binPositives = numbers(vapply(k, function(i) sum(y[bin == i]), 0)),
                  meanProbabilities = numbers(vapply(k, function(i) if (any(bin == i)) mean(p[bin == i]) else NA, 0)))),
    "cut, findInterval, ave and tapply of base R")
}

set.seed(7)
for (i in 1:12) {
  n <- c(40, 100, 250)[1 + i %% 3]
  p <- round(switch(1 + i %% 4, runif(n), rbeta(n, 2, 5), rbeta(n, 0.4, 0.4), plogis(rnorm(n, -1, 2))), 1 + i %% 3)
  y <- rbinom(n, 1, pmin(1, pmax(0, p^switch(1 + i %% 2, 1, 1.6))))
  case(paste0("demo-width-", i), p, y, "width", c(5, 10, 15)[1 + i %% 3])
  case(paste0("demo-size-", i), p, y, "size", c(4, 10, 7)[1 + i %% 3])
}
p <- sample((0:10) / 10, 200, TRUE); y <- rbinom(200, 1, p)
case("demo-distinct", p, y, "distinct", 1)
case("demo-distinct-hundredths", round(runif(150), 2), rbinom(150, 1, 0.3), "distinct", 1)
case("edge-none", numeric(), numeric(), "width", 10)
case("edge-one", 0.3, 1, "width", 10)
case("edge-ends-of-bins", (0:100) / 100, rep(c(0, 1, 1), length.out = 101), "width", 100)
case("edge-all-one-score", rep(0.25, 8), c(1, 0, 0, 0, 1, 0, 0, 0), "size", 4)
case("edge-zero-and-one", rep(c(0, 1), c(5, 7)), c(0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 1), "size", 3)
case("edge-perfect", rep(c(0, 1), c(5, 7)), rep(c(0, 1), c(5, 7)), "distinct", 1)
case("edge-one-outcome", c(0.1, 0.2, 0.9, 0.4), c(1, 1, 1, 1), "width", 2)
