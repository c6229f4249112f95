# Subject bootstrap: with persons of a few kinds the distribution over all resamples is known exactly (multinomial). Its quantiles
# are the limits of the percentile interval; cases are kept in which 10,000 replicates miss that step with a chance below one in
# a thousand.
source("tests/oracles/common.R")

compositions <- function(n, parts) {
  if (parts == 1) return(matrix(n, 1, 1))
  do.call(rbind, lapply(0:n, function(i) cbind(i, compositions(n - i, parts - 1))))
}

case <- function(name, kinds, replicates = 10000, tail = 0.025) {
  k <- sum(kinds$persons)
  draws <- compositions(k, nrow(kinds))
  chance <- apply(draws, 1, function(d) dmultinom(d, prob = kinds$persons / k))
  ratio <- as.numeric(draws %*% kinds$x) / as.numeric(draws %*% kinds$m)
  steps <- sort(unique(signif(ratio, 12)))
  mass <- vapply(steps, function(r) sum(chance[signif(ratio, 12) == r]), 0)
  below <- pmin(1, cumsum(mass))
  pick <- function(q) {
    i <- which(below >= q)[1]
    # The order statistics around q all lie on step i when the number below it is surely smaller, that up to it surely larger.
    before <- if (i == 1) 0 else below[i - 1]
    wrong <- pbinom(ceiling(q * replicates) + 1, replicates, below[i]) +
      pbinom(floor(q * replicates) - 2, replicates, before, lower.tail = FALSE)
    if (wrong > 1e-3) NA else steps[i]
  }
  bounds <- c(pick(tail), pick(1 - tail))
  if (anyNA(bounds)) { cat("left out:", name, "\n"); return(invisible()) }
  write_case("bootstrap", name,
             list(successes = numbers(rep(kinds$x, kinds$persons)), trials = numbers(rep(kinds$m, kinds$persons)),
                  confidence = 1 - 2 * tail, replicates = replicates),
             list(lower = bounds[1], upper = bounds[2]), "exact distribution over all resamples, dmultinom")
}

kinds <- function(x, m, persons) data.frame(x = x, m = m, persons = persons)
populations <- list(
  "10-persons-one-bad" = kinds(c(10, 5), c(10, 10), c(9, 1)),
  "10-persons-three-bad" = kinds(c(100, 60), c(100, 100), c(7, 3)),
  "12-persons" = kinds(c(100, 70), c(100, 100), c(10, 2)),
  "20-persons" = kinds(c(200, 150), c(200, 200), c(18, 2)),
  "20-persons-unequal" = kinds(c(200, 50), c(200, 100), c(17, 3)),
  "30-persons" = kinds(c(200, 150), c(200, 200), c(27, 3)),
  "40-persons" = kinds(c(200, 150), c(200, 200), c(36, 4)),
  "100-persons" = kinds(c(200, 150), c(200, 200), c(90, 10)),
  "three-kinds" = kinds(c(10, 8, 5), c(10, 10, 10), c(7, 2, 1)),
  "three-kinds-20" = kinds(c(20, 15, 10), c(20, 20, 20), c(15, 3, 2)))
for (name in names(populations)) for (tail in c(0.005, 0.025, 0.05, 0.1))
  case(sprintf("demo-%s-%g", name, 100 * (1 - 2 * tail)), populations[[name]], tail = tail)
