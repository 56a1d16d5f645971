-- The guard is what keeps stock from falling below nothing, whoever serves at once.
update pilot_batches
set available = available - @Grams
where id = @Id
  and available >= @Grams
  and available - @Grams <= received
