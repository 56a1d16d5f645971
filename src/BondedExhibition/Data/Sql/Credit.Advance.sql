update credit_levels
set level = @Level, version = @Version, at = @At
where credit_code = @CreditCode and valid_from = @ValidFrom
  and version < @Version
