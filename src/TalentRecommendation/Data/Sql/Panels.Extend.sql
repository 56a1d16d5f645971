update panels set votes_until = @VotesUntil
where id = @Id and state = 'open' and votes_until < @VotesUntil
