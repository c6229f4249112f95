# Clustered counts with the skew of real data, shared by the oracles of clustered rates.

# Two thirds of the persons without an error, the rest with few or many.
skewed <- function(k, seed, size = 2000, scale = 4) {
  set.seed(seed)
  m <- round(runif(k, 0.75, 1.25) * size)
  errors <- ifelse(runif(k) < 2 / 3, 0, pmin(m, ceiling(scale * exp(rnorm(k, 0, 1.5)))))
  list(x = m - errors, m = m)
}

# Errors in most persons, at rates that differ.
common <- function(k, seed, size = 60, mean = 0.9, concentration = 12) {
  set.seed(seed)
  m <- 1 + rpois(k, size)
  list(x = rbinom(k, m, rbeta(k, mean * concentration, (1 - mean) * concentration)), m = m)
}
