using System.Data.Common;
using System.Text.Json.Nodes;
using Platform.CaseKernel;
using Platform.CaseKernel.Acts;
using Platform.Persistence;
using Platform.RepresentativeOffices.Domain;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Problems;

namespace Platform.RepresentativeOffices.Register;

/// <summary>The code that an office was given or was given anew. Its 登记证 shows it from its next edition on.</summary>
internal sealed class EnterUnifiedCode(Writes writes, MatterCatalog matters, TimeProvider time)
{
    /// <param name="version">Of the entry, as the officer saw it.</param>
    public async Task<Outcome<string>> DoAsync(string registrationNumber, UnifiedCodeBody body, int version, Caller caller, CancellationToken cancellationToken)
    {
        try
        {
            return await writes.DoAsync(work => EnterAsync(work, registrationNumber.Trim().ToUpperInvariant(), body, version, caller, cancellationToken), cancellationToken);
        }
        catch (DbException exception) when (UniqueViolation.Is(exception))
        {
            return OfficeProblems.CodeTaken.With(body.UnifiedCode);
        }
    }

    private async Task<Outcome<string>> EnterAsync(Work work, string registrationNumber, UnifiedCodeBody body, int version, Caller caller, CancellationToken cancellationToken)
    {
        if (await work.LockOfficeFileAsync(registrationNumber, cancellationToken) is not { } file || !caller.HandlesZone(file.Office.Zone, matters))
            return CommonProblems.NotFound;
        if (CreditCode.Parse(body.UnifiedCode).Failed(out var problem, out var code))
            return ((Problem)CaseProblems.BodyIncomplete) with { Errors = [new FieldError("/unifiedCode", problem.Kind.Code, problem.Kind.Title(problem.Args))] };
        if (file.Office.Version != version)
            return ((Problem)OfficeProblems.Changed) with { Extensions = new Dictionary<string, JsonNode?> { ["current"] = file.Office.Version } };
        if (file.Office.State != RegisteredOffice.Registered)
            return OfficeProblems.NotRegistered.With(registrationNumber);
        if (file.Office.UnifiedCode == code.Value)
            return registrationNumber;
        if (await work.FindAsync<Guid?>("Offices.WithCode", new { UnifiedCode = code.Value }, cancellationToken) is not null)
            return OfficeProblems.CodeTaken.With(code.Value);
        var after = (file with { Office = file.Office with { UnifiedCode = code.Value, Version = file.Office.Version + 1 } }).With();
        var history = OfficeRegister.Entry("code-entered", after.Office, [new ItemChange("unified-code", file.Office.UnifiedCode, code.Value)], time.GetUtcNow(), null, null);
        await work.SaveOfficeAsync(file, after, history, time.ShanghaiToday(), cancellationToken);
        return registrationNumber;
    }
}
