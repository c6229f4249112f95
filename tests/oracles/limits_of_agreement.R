# Limits of agreement with repeated pairs: the analysis of variance by aov (where all persons have as many pairs also by nlme's REML, and with
# one pair each by epiR::epi.ccc), MOVER by its formulas with qchisq, the slope by survey::svyglm.
suppressPackageStartupMessages({ library(survey); library(nlme); library(epiR) })
source("tests/oracles/common.R")

mover <- function(centre, variance, sd, parts, freedom, tail) {
  if (freedom[1] < 1) return(rep(NA, 4))
  total <- sum(parts)
  l <- total - sqrt(sum((parts * (1 - freedom / qchisq(tail, freedom, lower.tail = FALSE)))^2, na.rm = TRUE))
  u <- total + sqrt(sum((parts * (freedom / qchisq(tail, freedom) - 1))^2, na.rm = TRUE))
  z <- qnorm(tail, lower.tail = FALSE)
  down <- sqrt(z^2 * variance + 1.96^2 * max(0, sd - sqrt(max(0, l)))^2)
  up <- sqrt(z^2 * variance + 1.96^2 * max(0, sqrt(u) - sd)^2)
  c(centre - 1.96 * sd - up, centre - 1.96 * sd + down, centre + 1.96 * sd - down, centre + 1.96 * sd + up)
}

case <- function(name, subject, reference, device, confidence = 0.95, sides = "two") {
  tail <- if (sides == "two") (1 - confidence) / 2 else 1 - confidence
  d <- device - reference; a <- (device + reference) / 2
  m <- as.numeric(table(subject)); k <- length(m); n <- length(d)
  squares <- summary(aov(d ~ factor(subject)))[[1]]
  msb <- squares[1, "Mean Sq"]; msw <- if (n > k) squares[2, "Mean Sq"] else 0
  m0 <- (n^2 - sum(m^2)) / ((k - 1) * n)
  between <- max(0, (msb - msw) / m0); sd <- sqrt(between + msw); bias <- mean(d)
  design <- svydesign(ids = ~subject, weights = ~w, data = data.frame(subject, d, a, w = 1))
  mean_d <- svymean(~d, design)
  pooled <- mover(bias, as.numeric(SE(mean_d))^2, sd, c(msb / m0, (1 - 1 / m0) * msw), c(n^2 / sum(m^2) - 1, n - k), tail)
  means <- tapply(d, subject, mean); share <- 1 - mean(1 / m)
  balanced_sd <- sqrt(var(means) + share * msw)
  balanced <- mover(mean(means), var(means) / k, balanced_sd, c(var(means), share * msw), c(k - 1, n - k), tail)
  if (length(unique(m)) == 1 && m[1] > 1 && msb > 1.05 * msw) {
    reml <- as.numeric(VarCorr(lme(d ~ 1, random = ~1 | s, data = data.frame(d, s = factor(subject))))[, "Variance"])
    stopifnot(abs(reml[1] / between - 1) < 1e-4, abs(reml[2] / msw - 1) < 1e-4)
  }
  if (all(m == 1)) {
    plain <- epi.ccc(device, reference, rep.measure = FALSE)$sblalt
    stopifnot(abs(abs(plain$est) - abs(bias)) < 1e-9, abs(plain$delta.sd - sd) < 1e-9)
  }
  out <- list(bias = bias, standardDeviation = sd, pairsPerPerson = m0, lower = bias - 1.96 * sd, upper = bias + 1.96 * sd,
              lowerLower = pooled[1], lowerUpper = pooled[2], upperLower = pooled[3], upperUpper = pooled[4],
              balancedBias = mean(means), balancedLowerLower = balanced[1], balancedLowerUpper = balanced[2],
              balancedUpperLower = balanced[3], balancedUpperUpper = balanced[4])
  out <- c(out, list(within = if (n > k) sqrt(msw) else NULL, between = if (n > k) sqrt(between) else NULL))
  names(out)[length(out) - 1:0] <- c("within", "between")
  if (k > 2) {
    fit <- svyglm(d ~ a, design); half <- qt(tail, k - 2, lower.tail = FALSE) * as.numeric(SE(fit))[2]
    e <- d - coef(fit)[1] - coef(fit)[2] * a
    residual <- summary(aov(e ~ factor(subject)))[[1]]
    rb <- residual[1, "Mean Sq"]; rw <- if (n > k) residual[2, "Mean Sq"] else 0
    out <- c(out, list(slope = coef(fit)[[2]], slopeLower = coef(fit)[[2]] - half, slopeUpper = coef(fit)[[2]] + half,
                       intercept = coef(fit)[[1]], residualStandardDeviation = sqrt(max(0, (rb - rw) / m0) + rw)))
  }
  write_case("limits-of-agreement", name,
             list(subjects = numbers(subject), reference = numbers(reference), device = numbers(device), confidence = confidence, sides = sides),
             out, "aov, nlme::lme, epiR::epi.ccc, survey::svymean and svyglm, qchisq")
}

data <- function(k, m, bias = -0.05, sb = 0.68, sw = 1.06, slope = 0) {
  subject <- rep(seq_len(k), m); level <- runif(length(subject), 70, 100)
  list(subject = subject, reference = level, device = level + bias + slope * (level - 85) + rnorm(k, 0, sb)[subject] + rnorm(length(subject), 0, sw))
}
run <- function(name, x, ...) case(name, x$subject, x$reference, x$device, ...)

set.seed(17)
for (k in c(3, 5, 10, 12, 24)) {
  run(paste0("demo-equal-", k), data(k, rep(6, k)))
  run(paste0("demo-unequal-", k), data(k, 1 + rpois(k, 7)))
  run(paste0("demo-trend-", k), data(k, 2 + rpois(k, 5), slope = 0.08))
}
run("demo-60", data(60, 1 + rpois(60, 4)))
run("demo-two-persons", data(2, c(5, 8)))
run("demo-one-pair-each-10", data(10, rep(1, 10)))
run("demo-one-pair-each-25", data(25, rep(1, 25)))
run("edge-between-clamped-at-0", local({ x <- data(6, rep(8, 6), sb = 0); x$device <- x$reference + ave(x$device - x$reference, x$subject, FUN = function(v) v - mean(v)) + 0.3; x }))
run("edge-one-person-with-most", data(8, c(60, 1, 2, 2, 1, 3, 2, 1)))
x <- data(15, 1 + rpois(15, 7))
run("demo-one-sided", x, sides = "one")
run("demo-90", x, confidence = 0.90)
run("demo-99", x, confidence = 0.99)
# Peak expiratory flow by two meters (Bland and Altman 1986, as in the documentation of epiR).
case("demo-bland-altman-1986", 1:17, c(494,395,516,434,476,557,413,442,650,433,417,656,267,478,178,423,427),
     c(512,430,520,428,500,600,364,380,658,445,432,626,260,477,259,350,451))
