# Areas under the curve: pROC (DeLong) where each person gives one case; Obuchowski's clustered form by all pairs of cases.
suppressPackageStartupMessages(library(pROC))
source("tests/oracles/common.R")

psi <- function(x, y) outer(x, y, function(a, b) (a > b) + (a == b) / 2)

# Components by all pairs; for a difference those of the second score minus those of the first.
clustered <- function(person, positive, components, area) {
  m <- sum(positive); n <- sum(!positive)
  v10 <- rowMeans(components); v01 <- colMeans(components)
  ids <- sort(unique(person)); x <- person[positive]; y <- person[!positive]
  a <- vapply(ids, function(i) sum(v10[x == i] - area), 0); b <- vapply(ids, function(i) sum(v01[y == i] - area), 0)
  i10 <- length(unique(x)); i01 <- length(unique(y)); i <- length(ids)
  s10 <- i10 / ((i10 - 1) * m) * sum(a^2); s01 <- i01 / ((i01 - 1) * n) * sum(b^2); s11 <- i / (i - 1) * sum(a * b)
  s10 / m + s01 / n + 2 * s11 / (m * n)
}

bounds <- function(area, variance, confidence, range) {
  z <- qnorm(1 - (1 - confidence) / 2)
  list(lower = max(range[1], area - z * sqrt(variance)), upper = min(range[2], area + z * sqrt(variance)), standardError = sqrt(variance))
}

case <- function(name, person, positive, first, second = NULL, confidence = 0.95) {
  input <- list(persons = numbers(person), positives = numbers(as.numeric(positive)), scores = numbers(first), confidence = confidence, sides = "two")
  one <- function(s) roc(positive, s, levels = c(FALSE, TRUE), direction = "<", quiet = TRUE)
  single <- length(unique(person)) == length(person)
  components <- psi(first[positive], first[!positive]); area <- as.numeric(auc(one(first)))
  stopifnot(abs(mean(components) - area) < 1e-12)
  variance <- clustered(person, positive, components, area)
  if (single) stopifnot(abs(variance / var(one(first), method = "delong") - 1) < 1e-9)
  z <- qnorm(1 - (1 - confidence) / 2); logit <- qlogis(area); half <- z * sqrt(variance) / (area * (1 - area))
  output <- c(list(value = area), bounds(area, variance, confidence, c(0, 1)), list(logitLower = plogis(logit - half), logitUpper = plogis(logit + half)))
  if (!is.null(second)) {
    input$secondScores <- numbers(second)
    other <- psi(second[positive], second[!positive]); difference <- mean(other) - area
    v <- clustered(person, positive, other - components, difference)
    if (single) {
      test <- roc.test(one(second), one(first), method = "delong", paired = TRUE)
      stopifnot(abs(abs(test$statistic) - abs(difference) / sqrt(v)) < 1e-8)
    }
    b <- bounds(difference, v, confidence, c(-1, 1))
    output <- c(output, list(difference = difference, differenceLower = b$lower, differenceUpper = b$upper))
  }
  write_case("area-under-curve", name, input, output,
             if (single) "pROC::auc, var and roc.test (DeLong), pROC 1.18.0" else "Obuchowski (1997) by all pairs of cases; pROC::auc")
}

set.seed(23)
for (n in c(12, 30, 100, 400)) {
  positive <- seq_len(n) <= n / 3; shared <- rnorm(n)
  case(paste0("demo-delong-", n), 1:n, positive, positive + shared + rnorm(n), 1.4 * positive + shared + rnorm(n))
  case(paste0("demo-delong-ties-", n), 1:n, positive, round(positive + shared + rnorm(n)), round(positive + shared))
}
for (k in c(5, 10, 25, 60)) {
  m <- 1 + rpois(k, 4); person <- rep(seq_len(k), m); positive <- runif(sum(m)) < 0.4
  effect <- rnorm(k)[person]
  first <- positive + effect + rnorm(sum(m)); second <- 1.5 * positive + effect + rnorm(sum(m))
  case(paste0("demo-clustered-", k), person, positive, first, second)
  case(paste0("demo-clustered-ties-", k), person, positive, round(2 * first) / 2, round(second))
  # A person has one class alone, as where the person and not the strip has the condition.
  own <- person %% 2 == 0
  case(paste0("demo-clustered-one-class-each-", k), person, own, own + effect + rnorm(sum(m)))
}
case("demo-90", person, positive, first, confidence = 0.90)
case("demo-99", person, positive, first, second, confidence = 0.99)
case("demo-near-perfect", 1:30, 1:30 > 20, c(1:20, 19.5, 22:30))
data(aSAH)
case("demo-asah-s100b-wfns", seq_len(nrow(aSAH)), aSAH$outcome == "Poor", aSAH$s100b, as.numeric(aSAH$wfns))

# Unpaired: pROC on different persons.
unpaired <- function(name, n1, n2) {
  p1 <- seq_len(n1) <= n1 / 2; p2 <- seq_len(n2) <= n2 / 3
  s1 <- p1 + rnorm(n1); s2 <- 1.5 * p2 + rnorm(n2)
  r1 <- roc(p1, s1, quiet = TRUE, levels = c(FALSE, TRUE), direction = "<"); r2 <- roc(p2, s2, quiet = TRUE, levels = c(FALSE, TRUE), direction = "<")
  difference <- as.numeric(auc(r2)) - as.numeric(auc(r1)); v <- var(r1, method = "delong") + var(r2, method = "delong")
  b <- bounds(difference, v, 0.95, c(-1, 1))
  write_case("area-under-curve", name,
             list(firstPositives = numbers(as.numeric(p1)), firstScores = numbers(s1), secondPositives = numbers(as.numeric(p2)), secondScores = numbers(s2), confidence = 0.95),
             list(difference = difference, differenceLower = b$lower, differenceUpper = b$upper), "pROC::var (DeLong) of both, added up, pROC 1.18.0")
}
unpaired("demo-unpaired-1", 40, 60)
unpaired("demo-unpaired-2", 200, 90)
