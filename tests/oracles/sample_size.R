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
hanley <- function(a, p, n) { q1 <- a / (2 - a); q2 <- 2 * a^2 / (1 + a); (a * (1 - a) + (p - 1) * (q1 - a^2) + (n - 1) * (q2 - a^2)) / (p * n) }
positives <- function(limit, area, ratio, tail, power) {
  p <- 1
  while (pnorm((area - limit) / sqrt(hanley(area, p, ceiling(p * ratio))) - qnorm(1 - tail)) < power) p <- p + 1
  p
}
for (row in list(c(.8, .9), c(.9, .95), c(.85, .9), c(.7, .8))) for (ratio in c(1, 3)) for (power in c(.8, .9))
  write_case("sample-size", sprintf("demo-area-%g-%g-%g-%g", row[1], row[2], ratio, power), list(kind = "area", limit = row[1], area = row[2], ratio = ratio, tail = 0.025, power = power),
             list(items = positives(row[1], row[2], ratio, 0.025, power)), "brute force with Hanley and McNeil's variance and pnorm")
agreement <- function(width, tail) { n <- 2; while (qnorm(1 - tail) * sqrt(1 / n + 1.96^2 / (2 * (n - 1))) > width) n <- n + 1; n }
for (width in c(.2, .25, .34, .5, 1))
  write_case("sample-size", sprintf("demo-limit-of-agreement-%g", width), list(kind = "limit-of-agreement", width = width, tail = 0.025, power = 0.8),
             list(items = agreement(width, 0.025)), "brute force with qnorm")
