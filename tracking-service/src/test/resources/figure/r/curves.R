# Curves and cumulative incidences by R's survival package, for CurvesByAnotherHandTest. Run once, here:
#   apt-get install r-base-core r-cran-survival && Rscript curves.R
# R 4.2.2, survival 3.5-3.
library(survival)

spade <- function(name) read.csv(file.path("..", "..", "spade", name), colClasses = "character", na.strings = "")

# days since the start until stop or last seen; late: days until it was stored, 0 if at once; kind: NA while it runs
force <- function(asAt) {
  rows <- spade("force_packages.csv")
  action <- ifelse(is.na(rows$warrant), rows$other_action, rows$warrant)
  stop <- as.Date(ifelse(is.na(action), rows$closed_no_material, action))
  kind <- ifelse(is.na(action), "no_indecent_material_identified", "action")
  known <- !is.na(stop) & stop <= as.Date(asAt)
  end <- as.Date(ifelse(known, as.character(stop), asAt))
  data.frame(days = as.integer(end - as.Date(rows$received)), late = 0L, kind = ifelse(known, kind, NA))
}

hub <- function(asAt) {
  n <- sum(as.integer(spade("hub_disseminations.csv")$records))
  stop <- as.Date(c(rep("2013-11-25", 400), rep("2013-11-26", 450), rep("2013-11-27", 658), rep(NA, n - 1508)))
  known <- !is.na(stop) & stop <= as.Date(asAt)
  end <- as.Date(ifelse(known, as.character(stop), asAt))
  data.frame(days = as.integer(end - as.Date("2012-07-16")), late = 0L, kind = ifelse(known, "accepted", NA))
}

# One in four is stored late; two kinds of stop compete.
invented <- function() {
  set.seed(20131127)
  n <- 400
  late <- ifelse(runif(n) < 0.25, rpois(n, 9), 0L)
  action <- rexp(n, 1 / 40); closed <- rexp(n, 1 / 70); seen <- runif(n, 0, 120)
  days <- as.integer(floor(pmin(action, closed, seen)))
  kind <- ifelse(seen < pmin(action, closed), NA, ifelse(action < closed, "action", "15"))
  data.frame(days = days, late = late, kind = kind)
}

points <- list(); shares <- list()
judge <- function(name, cohort) {
  cohort <- cohort[cohort$late == 0 | cohort$days > cohort$late, ]
  from <- ifelse(cohort$late == 0, -1, cohort$late)
  for (event in c("any", "action")) {
    ended <- if (event == "any") !is.na(cohort$kind) else !is.na(cohort$kind) & cohort$kind == event
    s <- survfit(Surv(from, cohort$days, ended) ~ 1, conf.type = "log-log")
    points[[length(points) + 1]] <<- data.frame(cohort = name, event = event, day = s$time, atRisk = s$n.risk, events = s$n.event,
                                                survival = s$surv, lower = s$lower, upper = s$upper)
  }
  kinds <- sort(unique(cohort$kind[!is.na(cohort$kind)]))
  if (length(kinds) > 1) {
    ending <- factor(ifelse(is.na(cohort$kind), "open", cohort$kind), levels = c("open", kinds))
    cif <- survfit(Surv(from, cohort$days, ending) ~ 1, id = seq_along(from), data = data.frame(from, ending))
    for (k in kinds) {
      shares[[length(shares) + 1]] <<- data.frame(cohort = name, kind = k, day = cif$time, value = cif$pstate[, which(cif$states == k)])
    }
  }
}

write <- function(table, file) {
  numbers <- sapply(table, is.double)
  table[numbers] <- lapply(table[numbers], function(x) ifelse(is.na(x), "", sprintf("%.12g", x)))
  write.csv(table, file, row.names = FALSE, quote = FALSE)
}

for (asAt in c("2013-12-31", "2014-03-31", "2014-06-30", "2014-08-31", "2014-09-30", "2014-10-23")) judge(paste0("force ", asAt), force(asAt))
for (asAt in c("2012-12-31", "2013-11-24", "2013-11-30")) judge(paste0("hub ", asAt), hub(asAt))
random <- invented()
judge("invented", random)
write.csv(random, "invented.csv", row.names = FALSE, quote = FALSE, na = "")
write(do.call(rbind, points), "survival.csv")
write(do.call(rbind, shares), "incidence.csv")
