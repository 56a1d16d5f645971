update listings set reviewed_on = @ReviewedOn where number = @Number and state = 'listed'
