update case_materials
set replaced_at = @ReplacedAt
where case_id = @CaseId and code = @Code and replaced_at is null
