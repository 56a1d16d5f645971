update guarantees set rating_lost_on = @RatingLostOn, version = version + 1 where id = @Id
