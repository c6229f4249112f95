# Shared by the oracles: writes one JSON file per case, numbers with 17 significant digits.
# Run from the root of the checkout, for example:  Rscript tests/oracles/clopper_pearson.R

json <- function(x) {
  if (is.null(x) || (length(x) == 1 && is.na(x))) return("null")
  if (is.list(x) && !is.null(names(x)))
    return(paste0("{", paste0("\"", names(x), "\": ", vapply(x, json, ""), collapse = ", "), "}"))
  if (is.list(x)) return(paste0("[", paste(vapply(x, json, ""), collapse = ", "), "]"))
  if (is.character(x)) return(paste0("\"", x, "\""))
  if (is.logical(x)) return(if (x) "true" else "false")
  stopifnot(is.finite(x))
  sprintf("%.17g", x)
}

numbers <- function(x) as.list(unname(x))

write_case <- function(suite, name, input, output, method) {
  folder <- file.path("tests", "cases", suite)
  dir.create(folder, showWarnings = FALSE, recursive = TRUE)
  fields <- list(input = input, output = output,
                 oracle = list(command = paste0("Rscript tests/oracles/", gsub("-", "_", suite), ".R"),
                               method = method, version = R.version.string))
  lines <- paste0("  \"", names(fields), "\": ", vapply(fields, json, ""), collapse = ",\n")
  connection <- file(file.path(folder, paste0(name, ".json")), "wb")
  cat("{\n", lines, "\n}\n", sep = "", file = connection)
  close(connection)
}

# The persons that the product's seeded generator draws, one resample a row.
resamples <- function(seed, persons, replicates)
  matrix(scan(text = system(sprintf("python3 tests/oracles/xoshiro.py %s %d %d", format(seed, scientific = FALSE), persons, replicates), intern = TRUE),
              quiet = TRUE), nrow = replicates, byrow = TRUE) + 1

# A person's terms, one person a row, as lists of numbers.
rows <- function(x) lapply(seq_len(nrow(x)), function(i) numbers(x[i, ]))
