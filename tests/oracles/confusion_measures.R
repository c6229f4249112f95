# Measures of classification with inconclusive answers and failures: caret on two-class factors, formed by the rule for what is not a class.
suppressPackageStartupMessages(library(caret))
source("tests/oracles/common.R")

reasons <- c("poor-signal", "low-rate", "high-rate", "undecided")

# One answer per recording, as "pos" or "neg": an answer that is no class is the opposite of the truth.
two <- function(truth, answer, positive, classes)
  factor(ifelse(answer %in% classes, ifelse(answer == positive, "pos", "neg"), ifelse(truth == positive, "neg", "pos")), levels = c("pos", "neg"))

clean <- function(x) if (length(x) == 0 || is.nan(x)) NA else as.numeric(x)

f1 <- function(truth, answer, label) {
  is <- factor(truth == label, levels = c(TRUE, FALSE)); says <- factor(answer == label, levels = c(TRUE, FALSE))
  if (sum(truth == label) + sum(answer == label) == 0) return(NA)
  if (sum(truth == label & answer == label) == 0) return(0)
  as.numeric(F_meas(data = says, reference = is, relevant = "TRUE"))
}

measures <- function(truth, answer, classes, positive, negatives, prevalence) {
  binary <- truth %in% c(positive, negatives)
  is <- factor(ifelse(truth == positive, "pos", "neg"), levels = c("pos", "neg"))
  says <- two(truth, answer, positive, classes)
  per_class <- vapply(classes, function(label) {
    own <- truth == label
    if (!any(own)) NA else mean(answer[own] == label)
  }, 0)
  specificities <- lapply(negatives, function(negative) {
    keep <- truth %in% c(positive, negative)
    clean(specificity(says[keep], is[keep], negative = "neg"))
  })
  predictive <- function(f) {
    value <- tryCatch(f(says[binary], is[binary], positive = "pos", negative = "neg", prevalence = prevalence), error = function(e) NaN)
    clean(value)
  }
  list(sensitivity = clean(sensitivity(says[binary], is[binary], positive = "pos")),
       specificities = specificities,
       specificity = clean(specificity(says[binary], is[binary], negative = "neg")),
       ppv = predictive(posPredValue), npv = predictive(negPredValue),
       f1 = lapply(classes, function(label) f1(truth, answer, label)),
       meanF1 = mean(vapply(classes, function(label) as.numeric(f1(truth, answer, label)), 0)),
       accuracy = if (length(truth) == 0) NA else mean(answer == truth),
       balancedAccuracy = mean(per_class))
}

case <- function(name, truth, answer, classes = c("N", "A", "O"), left_out = "~", positive = "A", negatives = setdiff(classes, positive), prevalence = 0.05) {
  columns <- c(classes, reasons, "failed"); rows <- c(classes, left_out)
  counts <- table(factor(truth, levels = rows), factor(answer, levels = columns))
  scored <- truth %in% classes; t <- truth[scored]; a <- answer[scored]
  classifiable <- !(a %in% reasons)
  write_case("confusion-measures", name,
    list(classes = as.list(classes), leftOut = as.list(left_out), positive = positive, negatives = as.list(negatives), prevalence = prevalence,
         counts = lapply(seq_along(rows), function(i) numbers(counts[i, ]))),
    list(classifiable = measures(t[classifiable], a[classifiable], classes, positive, negatives, prevalence),
         asWrong = measures(t, a, classes, positive, negatives, prevalence),
         yield = if (length(t) == 0) NA else mean(a %in% classes),
         leftOut = sum(truth %in% left_out), leftOutPositive = sum(truth %in% left_out & answer == positive)),
    paste("caret", packageVersion("caret"), "sensitivity, specificity, posPredValue, negPredValue, F_meas; means by hand"))
}

draw <- function(n, classes, shares, right, unreadable, failed, left_out = NULL, left_out_share = 0) {
  if (!length(left_out)) left_out_share <- 0
  truth <- sample(c(classes, left_out), n, TRUE, c(shares * (1 - left_out_share), rep(left_out_share / length(left_out), length(left_out))))
  answer <- ifelse(truth %in% classes & runif(n) < right, truth, sample(classes, n, TRUE))
  answer <- ifelse(runif(n) < unreadable + (truth %in% left_out) * 0.5, sample(reasons, n, TRUE), answer)
  list(truth = truth, answer = ifelse(runif(n) < failed, "failed", answer))
}

set.seed(6)
three <- c("N", "A", "O")
for (i in 1:8) {
  d <- draw(c(60, 120, 300, 1000)[1 + i %% 4], three, c(0.5, 0.2, 0.3), runif(1, 0.6, 0.97), runif(1, 0, 0.2), runif(1, 0, 0.05), "~", 0.05)
  case(paste0("demo-three-classes-", i), d$truth, d$answer, prevalence = c(0.01, 0.05, 0.3)[1 + i %% 3])
}
for (i in 1:4) {
  d <- draw(200, c("AF", "SR"), c(0.5, 0.5), 0.95, 0.12, 0.01)
  case(paste0("demo-two-classes-", i), d$truth, d$answer, c("AF", "SR"), NULL, "AF", prevalence = 0.01 * i)
}
d <- draw(400, letters[1:6], rep(1 / 6, 6), 0.8, 0.1, 0.02, c("x", "y"), 0.1)
case("demo-six-classes-two-left-out", d$truth, d$answer, letters[1:6], c("x", "y"), "c", c("a", "b"), 0.2)
d <- draw(150, three, c(0.5, 0.2, 0.3), 0.9, 0, 0)
case("demo-all-classifiable", d$truth, d$answer, prevalence = mean(d$truth == "A"))
case("edge-perfect", rep(three, c(5, 4, 3)), rep(three, c(5, 4, 3)))
case("edge-all-inconclusive", rep(three, c(5, 4, 3)), rep("undecided", 12))
case("edge-all-failed", rep(three, c(5, 4, 3)), rep("failed", 12))
case("edge-none", character(), character())
case("edge-no-positive", rep(c("N", "O"), c(5, 3)), c("N", "N", "A", "N", "low-rate", "O", "N", "failed"))
case("edge-no-negative", rep("A", 4), c("A", "N", "high-rate", "failed"))
case("edge-never-called", rep(three, c(5, 4, 3)), rep("N", 12))
case("edge-always-called", rep(three, c(5, 4, 3)), rep("A", 12))
case("edge-positives-inconclusive", rep(three, c(5, 4, 3)), rep(c("N", "poor-signal", "O"), c(5, 4, 3)))
case("edge-all-wrong", rep(three, c(5, 4, 3)), rep(c("A", "O", "A"), c(5, 4, 3)))
