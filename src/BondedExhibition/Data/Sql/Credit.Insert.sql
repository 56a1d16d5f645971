insert into credit_levels (credit_code, valid_from, level, version, at)
select @CreditCode, @ValidFrom, @Level, @Version, @At
where not exists (select 1 from credit_levels where credit_code = @CreditCode and valid_from = @ValidFrom)
