insert into certificates (number, case_id, matter, kind, subject, holder, state, issued_by, issued_on, valid_to, replaced_by, replaced_on, revoked_on, revoked_for, data, signature, check_code)
values (@Number, @CaseId, @Matter, @Kind, @Subject, @Holder, @State, @IssuedBy, @IssuedOn, @ValidTo, @ReplacedBy, @ReplacedOn, @RevokedOn, @RevokedFor, @Data, @Signature, @CheckCode)
