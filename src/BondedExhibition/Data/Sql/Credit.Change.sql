update credit_levels set level = @Level, account_id = @AccountId, at = @At where credit_code = @CreditCode and valid_from = @ValidFrom
