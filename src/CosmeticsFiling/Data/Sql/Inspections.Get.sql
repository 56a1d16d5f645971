select id, year, purpose, round, organ, state, as_of, method, population, population_count, population_hash, size, seed_source, seed_from, fixed_at, fixed_by, seed, drawn_at, drawn_by, result
from inspection_draws
where id = @Id
