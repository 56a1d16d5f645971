insert into case_materials (id, case_id, code, file_name, media_type, size, sha256, scan, uploaded_by, uploaded_at, replaced_at)
values (@Id, @CaseId, @Code, @FileName, @MediaType, @Size, @Sha256, @Scan, @UploadedBy, @UploadedAt, null)
