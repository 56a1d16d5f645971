update inspection_draws
set state = 'drawn', seed = @Seed, drawn_at = @DrawnAt, drawn_by = @DrawnBy, result = @Result
where id = @Id
  and state = 'fixed'
