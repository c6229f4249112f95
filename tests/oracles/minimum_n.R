# Smallest n for which the two-sided 95 % Clopper-Pearson lower bound is above a goal, with f errors; checked against the table in
# section 3 of the project's regulatory notes.
source("tests/oracles/common.R")

table <- rbind("0.85" = c(23, 35, 46, 56, 75, 119), "0.9" = c(36, 54, 70, 85, 114, 180), "0.92" = c(45, 68, 88, 107, 143, 226),
               "0.95" = c(72, 110, 142, 173, 230, 364), "0.98" = c(183, 277, 359, 436, 581, 916))
errors <- c(0, 1, 2, 3, 5, 10)
for (goal in rownames(table)) for (j in seq_along(errors)) {
  f <- errors[j]; n <- f + 1
  while (binom.test(n - f, n)$conf.int[1] <= as.numeric(goal)) n <- n + 1
  stopifnot(n == table[goal, j])
  write_case("minimum-n", sprintf("demo-goal-%s-errors-%d", goal, f), list(goal = as.numeric(goal), errors = f), list(trials = n),
             "binom.test, and the published table")
}
