# Figures for tests/measures by R: its own tests where it has them, plain definitions written out where it has not.
#
# Needs r-base-core, r-cran-survival and r-cran-igraph (Debian). Prints `name = numbers`, which is committed as
# statistics.txt beside it:
#     Rscript tests/reference/statistics.R > tests/reference/statistics.txt
suppressPackageStartupMessages({
  library(survival)
  library(igraph)
})

tell <- function(name, values) {
  numbers <- sapply(values, function(v) format(as.numeric(v), digits = 17))
  cat(paste(name, "=", paste(numbers, collapse = " ")), "\n", sep = "")
}

# A row of whole numbers below `end` that looks like chance and is the same everywhere.
some <- function(count, start, end) {
  state <- start
  sapply(seq_len(count), function(i) {
    state <<- (state * 1103 + 12345) %% 65536
    (state %/% 7) %% end
  })
}

# --- Clopper-Pearson ---------------------------------------------------------------------------------------------------
for (case in list(c(0, 10), c(3, 10), c(10, 10), c(1, 17), c(40, 200), c(7, 5000))) {
  two_sided <- binom.test(case[1], case[2], conf.level = 0.95)$conf.int
  upper <- binom.test(case[1], case[2], alternative = "less", conf.level = 0.95)$conf.int[2]
  tell(sprintf("r/clopper_pearson/%d/%d", case[1], case[2]), c(two_sided, upper))
}

# --- Jeffreys' posterior of a failure rate -------------------------------------------------------------------------------
tell("r/jeffreys/1/3", qbeta(c(0.025, 0.975), 1.5, 2.5))

# --- Poisson-binomial: convolution of one coin after the other -----------------------------------------------------------
risks <- some(300, 5, 100) / 100
chance <- 1
for (p in risks) chance <- c(chance, 0) * (1 - p) + c(0, chance) * p
tell("r/poisson_binomial/risk_percent", round(risks * 100))
tell("r/poisson_binomial/at_most", cumsum(chance)[c(90, 120, 140, 150, 160, 190) + 1])

# --- Fisher's exact, one-sided: accepted and not, of seniors and of others -----------------------------------------------
tables <- list(c(8, 2, 3, 9), c(1, 0, 0, 1), c(20, 5, 15, 10), c(0, 4, 3, 1), c(5, 0, 0, 5), c(300, 200, 250, 260),
               c(12, 0, 900, 350), c(3, 7, 3, 7))
for (k in seq_along(tables)) {
  t <- tables[[k]]
  tell(sprintf("r/fisher/%d", k - 1), c(t, fisher.test(matrix(t, 2, byrow = TRUE), alternative = "greater")$p.value))
}

# --- Mann-Whitney with ties, one-sided (less) ----------------------------------------------------------------------------
groups <- list(list(some(12, 1, 9), some(9, 2, 11)), list(some(30, 3, 5), some(25, 4, 6)), list(c(1, 2, 3), c(2, 3, 4)),
               list(some(200, 7, 1000), some(150, 8, 1000)), list(c(5, 6, 7, 8), c(1, 2, 2, 3)), list(1, 2))
for (k in seq_along(groups)) {
  a <- groups[[k]][[1]]
  b <- groups[[k]][[2]]
  test <- suppressWarnings(wilcox.test(a, b, alternative = "less", exact = FALSE, correct = TRUE))
  tell(sprintf("r/mann_whitney/%d/first", k - 1), a)
  tell(sprintf("r/mann_whitney/%d/second", k - 1), b)
  tell(sprintf("r/mann_whitney/%d/u_p", k - 1), c(test$statistic, test$p.value))
}

# --- forecasts: Brier, Spiegelhalter's Z, Murphy's decomposition ---------------------------------------------------------
for (k in 0:1) {
  n <- c(60, 400)[k + 1]
  percent <- some(n, 11 + k, 101)
  p <- percent / 100
  failed <- as.numeric(some(n, 21 + k, 100) < (percent * 0.7 + 12))
  z <- sum((failed - p) * (1 - 2 * p)) / sqrt(sum((1 - 2 * p)^2 * p * (1 - p)))
  bin <- pmin(percent %/% 10, 9)
  forecast <- ave(p, bin)
  rate <- ave(failed, bin)
  base <- mean(failed)
  brier <- mean((p - failed)^2)
  # Within-bin variance and covariance, as in Stephenson, Coelho & Jolliffe (2008).
  remainder <- mean((p - forecast)^2) - 2 * mean((p - forecast) * (failed - rate))
  tell(sprintf("r/forecasts/%d/percent", k), percent)
  tell(sprintf("r/forecasts/%d/failed", k), failed)
  tell(sprintf("r/forecasts/%d/brier_z_skill", k), c(brier, z, 1 - brier / (base * (1 - base))))
  tell(sprintf("r/forecasts/%d/murphy", k),
       c(mean((forecast - rate)^2), mean((rate - base)^2), base * (1 - base), remainder))
}

# --- Kaplan-Meier --------------------------------------------------------------------------------------------------------
for (k in 0:2) {
  n <- c(20, 150, 8)[k + 1]
  time <- some(n, 31 + k, c(15, 400, 1000)[k + 1])
  ended <- as.numeric(some(n, 41 + k, 10) < c(6, 5, 2)[k + 1])
  fit <- survfit(Surv(time, ended) ~ 1)
  at <- fit$n.event > 0
  tell(sprintf("r/kaplan_meier/%d/time", k), time)
  tell(sprintf("r/kaplan_meier/%d/ended", k), ended)
  tell(sprintf("r/kaplan_meier/%d/steps", k), rbind(fit$time[at], fit$n.risk[at], fit$n.event[at], fit$surv[at]))
  below <- fit$time[fit$surv <= 0.5 + 1e-12]
  tell(sprintf("r/kaplan_meier/%d/median", k), if (length(below)) below[1] else -1)
}

# --- concentration and inequality ----------------------------------------------------------------------------------------
amounts <- some(40, 51, 500)
tell("r/amounts", amounts)
tell("r/hhi", sum((amounts / sum(amounts))^2))
tell("r/gini", sum(abs(outer(amounts, amounts, "-"))) / (2 * length(amounts) * sum(amounts)))

# --- Leinster-Cobbold diversity: the double sum over bets ----------------------------------------------------------------
n <- 80
bets <- data.frame(risk = some(n, 61, 100), multiple = some(n, 62, 40) / 2, theme = some(n, 63, 6), scope = some(n, 64, 4),
                   novelty = some(n, 65, 4), budget = 10 + some(n, 66, 300)) # 0 of theme, scope or novelty: not stated
band <- function(values, edges) sapply(values, function(v) sum(edges <= v))
risk <- band(bets$risk, c(10, 20, 35, 50, 75))
multiple <- band(bets$multiple, c(1, 2, 4, 8, 16))
distance <- abs(outer(risk, risk, "-")) + abs(outer(multiple, multiple, "-")) + outer(bets$theme, bets$theme, "!=") +
  outer(bets$scope, bets$scope, "!=") + outer(bets$novelty, bets$novelty, "!=")
weight <- bets$budget / sum(bets$budget)
for (column in names(bets)) tell(paste0("r/diversity/", column), bets[[column]])
tell("r/diversity", exp(-sum(weight * log(exp(-distance / 2) %*% weight))))

# --- organisations that share projects: components, articulation points, betweenness, overlap ----------------------------
for (k in 0:3) {
  people <- c(12, 40, 60, 25)[k + 1]
  projects <- c(9, 26, 30, 40)[k + 1]
  sizes <- 1 + some(projects, 71 + k, c(3, 3, 4, 5)[k + 1])
  members <- lapply(seq_len(projects), function(i) sort(unique(some(sizes[i], 500 + 97 * i + k, people))))
  pairs <- do.call(rbind, lapply(members, function(m) if (length(m) > 1) t(combn(m, 2))))
  present <- sort(unique(unlist(members)))
  graph <- simplify(graph_from_data_frame(as.data.frame(pairs), directed = FALSE, vertices = data.frame(present)))
  component <- components(graph)
  cuts <- as.numeric(names(articulation_points(graph)))
  split_off <- sapply(sort(cuts), function(v) {
    own <- which(component$membership == component$membership[as.character(v)])
    left <- components(delete_vertices(induced_subgraph(graph, own), as.character(v)))
    sum(left$csize) - max(left$csize)
  })
  overlaps <- combn(projects, 2, function(pair) {
    a <- members[[pair[1]]]
    b <- members[[pair[2]]]
    length(intersect(a, b)) / length(union(a, b))
  })
  tell(sprintf("r/network/%d/sizes", k), sapply(members, length))
  tell(sprintf("r/network/%d/members", k), unlist(members))
  tell(sprintf("r/network/%d/present", k), present)
  tell(sprintf("r/network/%d/components", k), sort(component$csize, decreasing = TRUE))
  tell(sprintf("r/network/%d/articulation", k), sort(cuts))
  tell(sprintf("r/network/%d/split_off", k), split_off)
  tell(sprintf("r/network/%d/betweenness", k), betweenness(graph, directed = FALSE))
  tell(sprintf("r/network/%d/mean_jaccard", k), mean(overlaps))
}
