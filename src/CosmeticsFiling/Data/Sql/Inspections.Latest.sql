-- Without the populations, which are asked for one by one.
select id, year, purpose, round, organ, state, as_of, method, '' as population, population_count, population_hash, size, seed_source, seed_from, fixed_at, fixed_by, seed, drawn_at, drawn_by, result
from inspection_draws
order by fixed_at desc, id
offset 0 rows fetch next @Most rows only
