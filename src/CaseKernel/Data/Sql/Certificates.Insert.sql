insert into certificates (number, case_id, matter, kind, subject, holder, state, issued_by, issued_on, valid_to, replaced_by, revoked_on, data)
values (@Number, @CaseId, @Matter, @Kind, @Subject, @Holder, @State, @IssuedBy, @IssuedOn, @ValidTo, @ReplacedBy, @RevokedOn, @Data)
