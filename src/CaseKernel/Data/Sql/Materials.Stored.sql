select code, sha256, scan from case_materials where case_id = @CaseId order by uploaded_at, id
