insert into deleted_drafts (id, deleted_at)
select @CaseId, @At
where not exists (select 1 from deleted_drafts where id = @CaseId)
