update pilot_batches
set received = received + @Grams, available = available + @Grams
where id = @Id
