using System.Net.Mime;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Platform.Web.Applicant.Pages;
using Platform.Web.Shared.Api;
using Platform.Web.Shared.Forms;
using Platform.Web.Shared.Http;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Applicant.Features;

/// <summary>The files of a case. A file is handed on while it arrives; this process keeps none of it.</summary>
internal static class EditMaterials
{
    public static async Task<IResult> ShowAsync(Guid id, bool? check, CasesClient cases, CancellationToken cancellationToken)
    {
        if ((await cases.GetAsync(id, cancellationToken)).Failed(out var problem, out var found))
            return Show.Problem(problem);
        return found.May("form") ? Page(found, null, null, check == true) : Show.SeeOther($"/cases/{id}");
    }

    public static async Task<IResult> Continue(Guid id, HttpContext context, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        return Show.SeeOther(form["act"] == "save" ? $"/cases/{id}" : $"/cases/{id}/form/{FormSteps.Check}");
    }

    public static async Task<IResult> OpenAsync(Guid id, string code, MaterialsClient materials, CancellationToken cancellationToken) =>
        (await materials.OpenMaterialAsync(id, code, cancellationToken)).Failed(out var problem, out var file)
            ? Show.Problem(problem)
            : Show.Stream(file);

    public static async Task<IResult> UploadAsync(
        Guid id, string code, HttpContext context, IAntiforgery antiforgery, MaterialsClient materials, CasesClient cases, CancellationToken cancellationToken)
    {
        context.IsShownAt($"/cases/{id}/form/{FormSteps.Materials}");
        if (await FileAsync(context, antiforgery, cancellationToken) is not { } file)
            return Expired();
        Answer<Case> answer = file.Name.Length == 0
            ? new ServiceProblem { Status = StatusCodes.Status400BadRequest, Code = "file-missing", Title = new ServiceDefaults.Texts.Text(typeof(Texts.ApplicantTexts), "material.none-chosen").InCallersLanguage() }
            : await materials.UploadAsync(id, code, file.Name, file.MediaType, file.Content, cancellationToken);
        return await AnswerAsync(id, code, answer, context, cases, cancellationToken);
    }

    /// <summary>The card of a material after a file has come in by another way than this page's own form.</summary>
    public static async Task<IResult> CardAsync(Guid id, string code, HttpContext context, CasesClient cases, CancellationToken cancellationToken)
    {
        context.IsShownAt($"/cases/{id}/form/{FormSteps.Materials}");
        return await AnswerAsync(id, code, await cases.GetAsync(id, cancellationToken), context, cases, cancellationToken);
    }

    public static async Task<IResult> RemoveAsync(Guid id, string code, HttpContext context, MaterialsClient materials, CasesClient cases, CancellationToken cancellationToken)
    {
        context.IsShownAt($"/cases/{id}/form/{FormSteps.Materials}");
        return await AnswerAsync(id, code, await materials.RemoveMaterialAsync(id, code, cancellationToken), context, cases, cancellationToken);
    }

    private static async Task<IResult> AnswerAsync(Guid id, string code, Answer<Case> answer, HttpContext context, CasesClient cases, CancellationToken cancellationToken)
    {
        if (!answer.Failed(out var refusal, out var changed))
        {
            return context.Request.IsPartial() && changed.Materials.FirstOrDefault(m => m.Code == code) is { } material
                ? Show.Fragment<MaterialSaved>(new { Editing = new Editing(changed, FormSteps.Materials, changed.Findings), Material = material })
                : Show.SeeOther($"/cases/{id}/form/{FormSteps.Materials}#{Pointers.Id($"/materials/{code}")}");
        }
        if ((await cases.GetAsync(id, cancellationToken)).Failed(out var problem, out var now))
            return Show.Problem(problem);
        if (context.Request.IsPartial() && now.Materials.FirstOrDefault(m => m.Code == code) is { } same)
            return Show.Page<MaterialCard>(new { Editing = new Editing(now, FormSteps.Materials, now.Findings), Material = same, Problem = refusal }, refusal.Status);
        return Page(now, code, refusal, false);
    }

    private static IResult Page(Case found, string? code, ServiceProblem? problem, bool check)
    {
        var editing = new Editing(found, FormSteps.Materials, found.Findings);
        return Show.Page<MaterialsPage>(
            new { Editing = editing, Findings = editing.ShownIn(FormSteps.Materials, check), ProblemCode = code, Problem = problem },
            problem?.Status ?? StatusCodes.Status200OK);
    }

    /// <returns>Null when the form did not prove that it was rendered here. The token stands before the file, so nothing of an unproven file is read.</returns>
    private static async Task<(string Name, string? MediaType, Stream Content)?> FileAsync(HttpContext context, IAntiforgery antiforgery, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
            return null;
        var reader = new MultipartReader(boundary, context.Request.Body) { BodyLengthLimit = null };
        var proven = false;
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            if (section.AsFormDataSection() is { Name: "__RequestVerificationToken" } token)
            {
                context.Request.Headers["RequestVerificationToken"] = await token.GetValueAsync(cancellationToken);
                proven = await antiforgery.IsRequestValidAsync(context);
            }
            else if (section.AsFileSection() is { Name: "file" } file && proven)
            {
                return (file.FileName, section.ContentType ?? MediaTypeNames.Application.Octet, file.FileStream ?? Stream.Null);
            }
        }
        return proven ? ("", null, Stream.Null) : null;
    }

    private static IResult Expired() => Show.Problem(new ServiceProblem { Status = StatusCodes.Status400BadRequest, Code = "form-expired" });
}
