insert into case_materials (id, case_id, code, file_name, media_type, size, sha256, scan, scan_found, scanned_at, scan_after, uploaded_by, uploaded_at, replaced_at)
values (@Id, @CaseId, @Code, @FileName, @MediaType, @Size, @Sha256, @Scan, @ScanFound, @ScannedAt, null, @UploadedBy, @UploadedAt, null)
