# Brute force: every number of items from 1 on, with the exact test from qbinom and its power from pbinom; formulas with qnorm and qchisq.
source("tests/oracles/common.R")
# The fewest items from which on every number of items has the power: it goes up and down, since errors are whole.
exact <- function(goal, truth, tail, power) {
  one <- function(n) { least <- qbinom(1 - tail, n, goal) + 1; if (least > n) 0 else pbinom(n - least, n, 1 - truth) }
  max(which(vapply(1:6000, one, 0) < power)) + 1
}
for (row in list(c(.90, .95), c(.90, .97), c(.92, .97), c(.92, .98), c(.95, .98), c(.80, .90), c(.85, .95), c(.70, .80), c(.95, .99), c(.98, .995), c(.5, .6)))
  for (power in c(0.8, 0.9))
    write_case("sample-size", sprintf("demo-exact-%g-%g-%g", row[1], row[2], power), list(kind = "exact", goal = row[1], truth = row[2], tail = 0.025, power = power),
               list(items = exact(row[1], row[2], 0.025, power)), "brute force with qbinom and pbinom")
for (psi in c(.02, .06, .1)) for (margin in c(.02, .05)) for (power in c(.8, .9)) {
  input <- list(discordance = psi, margin = margin, tail = 0.025, power = power)
  write_case("sample-size", sprintf("demo-non-inferiority-%g-%g-%g", psi, margin, power), c(list(kind = "non-inferiority"), input),
             list(items = ceiling((qnorm(.975) + qnorm(power))^2 * psi / margin^2)), "closed form with qnorm")
  write_case("sample-size", sprintf("demo-equivalence-%g-%g-%g", psi, margin, power), c(list(kind = "equivalence"), input),
             list(items = ceiling((qnorm(.975) + qnorm((1 + power) / 2))^2 * psi / margin^2)), "closed form with qnorm")
}
for (psi in c(.1, .2, .4)) for (difference in c(.03, .06)) for (power in c(.8, .9))
  write_case("sample-size", sprintf("demo-mcnemar-%g-%g-%g", psi, difference, power), list(kind = "mcnemar", discordance = psi, difference = difference, tail = 0.025, power = power),
             list(items = ceiling(((qnorm(.975) * sqrt(psi) + qnorm(power) * sqrt(psi - difference^2)) / difference)^2)), "closed form with qnorm (Connor 1987)")
rms <- function(limit, truth, tail, power) { n <- 1; while (pchisq((limit / truth)^2 * qchisq(tail, n), n) < power) n <- n + 1; n }
for (truth in c(1.5, 2, 2.5, 2.8)) for (power in c(.8, .9))
  write_case("sample-size", sprintf("demo-root-mean-square-%g-%g", truth, power), list(kind = "root-mean-square", limit = 3, truth = truth, tail = 0.05, power = power),
             list(items = rms(3, truth, 0.05, power)), "brute force with pchisq and qchisq")
