update exhibitions set valid_until = @Until, version = version + 1 where id = @Id and state = 'open' and valid_until < @Until
