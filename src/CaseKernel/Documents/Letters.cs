using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Corrections;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Opinions;
using Platform.Documents;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Documents;

/// <summary>
/// The letters of a case: what the office opened or received, whether it is accepted, what must be corrected, how it was decided. Each is made from
/// the timeline entry of its act, whatever happened to the case since.
/// </summary>
internal static class Letters
{
    public static Document Make(Issued letter, Wording wording)
    {
        var (entry, file) = (letter.Entry!, wording.File);
        var detail = JsonNode.Parse(entry.Detail) as JsonObject ?? [];
        var department = (string?)detail["department"];
        var letterhead = new Document
        {
            Culture = wording.Culture,
            Title = letter.Title(file.Matter).In(wording.Culture),
            Organ = (department is null ? file.Matter.OrganFor(file.Case.Zone).Title : OpinionWords.Department(file.Matter, department)).In(wording.Culture),
            Power = department is not null ? null : file.Matter.PowerOf(file.Case.Zone)?.In(wording.Culture),
            Number = letter.Number,
            Date = letter.Date,
            Addressee = file.Case.OrganisationName,
            Rows = [wording.Row("case-number", file.Case.Number!), .. wording.Rows(file.Matter.RowsOf(letter.Kind, file.Case.Form)), .. wording.Rows(detail[Matter.Found] is JsonObject found ? file.Matter.RowsOf(found) : [])],
            Provision = file.Matter.Flow.Find(entry.FromState, entry.Act)?.Provision.In(wording.Culture),
            Seal = new Seal(null, letter.CheckCode, wording.T("seal.record")),
        };
        return letter.Kind switch
        {
            DocumentKinds.Opening => Opening(letterhead, entry, detail, wording),
            DocumentKinds.Receipt => Receipt(letterhead, entry, wording),
            DocumentKinds.Acceptance => Acceptance(letterhead, entry, detail, wording),
            DocumentKinds.NonAcceptance => NonAcceptance(letterhead, detail, wording),
            DocumentKinds.Correction => Correction(letterhead, entry, detail, wording),
            DocumentKinds.Decision when file.Decides(entry) => Decided(letterhead, entry, detail, wording),
            DocumentKinds.Decision => Decision(letterhead, detail, wording),
            _ => Refusal(letterhead, detail, wording),
        };
    }

    private static Document Opening(Document letter, TimelineRecord entry, JsonObject detail, Wording w) => letter with
    {
        Paragraphs = [w.T("opening.opened", w.Matter, w.Zone), .. w.Dues(entry.Seq), .. Note(detail, w)],
        Rows = [.. letter.Rows, w.Row("about", w.File.Case.Title)],
    };

    private static Document Decided(Document letter, TimelineRecord entry, JsonObject detail, Wording w) => letter with
    {
        Paragraphs = [w.T("decision.taken", w.Matter, w.Zone, w.File.Matter.TitleOf(w.File.Matter.Flow[entry.ToState]).In(w.Culture)), .. Note(detail, w)],
        Rows = [.. letter.Rows, w.Row("about", w.File.Case.Title)],
        List = Reasons(detail, w),
        Remedies = w.File.Matter.Remedies.In(w.Culture),
    };

    private static Document Receipt(Document letter, TimelineRecord entry, Wording w)
    {
        var (sha256, materials) = Cases.Receipt.ReceivedIn(entry);
        var limit = w.File.Ledger.FirstOrDefault(line => line.Row.Seq == entry.Seq);
        var opened = w.File.Matter.Flow.OpenedByOffice;
        return letter with
        {
            Paragraphs =
            [
                w.T(opened ? "receipt.stated" : entry.Act == Act.Submit.Name ? "receipt.received" : "receipt.received-again", w.Matter, w.Zone, Written.Moment(entry.At, w.Culture)),
                .. limit is null || opened ? Array.Empty<string>() : [w.T("receipt.due", w.Day(limit.Row.StatutoryDue), limit.Limit.Provision)],
                .. opened ? w.Dues(entry.Seq) : [w.T("receipt.not-accepted-yet")],
            ],
            Rows = [.. letter.Rows, w.Row("form-sha256", sha256)],
            List = new DocumentList(w.T("receipt.materials"), [.. materials.Select(material => new DocumentItem(
                w.File.Matter.Word($"material.{material.Code}").In(w.Culture), material.FileName, null, $"SHA-256 {material.Sha256}"))]),
        };
    }

    private static Document Acceptance(Document letter, TimelineRecord entry, JsonObject detail, Wording w)
    {
        var deemed = entry.Act == Act.DeemAccepted.Name;
        var received = w.File.Timeline.Last(earlier => earlier.Seq < entry.Seq && (earlier.Act == Act.Submit.Name || earlier.Act == Act.Resubmit.Name)).At.ShanghaiDate();
        return letter with
        {
            Paragraphs =
            [
                deemed ? w.T("acceptance.deemed", w.Matter, w.Zone, w.Day(received)) : w.T("acceptance.accepted", w.Matter, w.Zone),
                .. w.Dues(entry.Seq),
                .. Note(detail, w),
            ],
        };
    }

    private static Document NonAcceptance(Document letter, JsonObject detail, Wording w)
    {
        var body = detail.Deserialize<DeclineAcceptanceBody>(JsonDefaults.Lenient)!;
        return letter with
        {
            Paragraphs =
            [
                w.T(body.Ground == DeclineGround.NotCompetent ? "non-acceptance.not-competent" : "non-acceptance.not-required", w.Matter, w.Zone),
                .. string.IsNullOrWhiteSpace(body.Organ) ? Array.Empty<string>() : [w.T("non-acceptance.organ", body.Organ)],
                .. Note(detail, w),
            ],
            Provision = w.File.Matter.ProvisionOf(body.Ground!.Value)?.In(w.Culture) ?? letter.Provision,
            Remedies = w.File.Matter.Remedies.In(w.Culture),
        };
    }

    private static Document Correction(Document letter, TimelineRecord entry, JsonObject detail, Wording w)
    {
        var notice = CorrectionNotice.Of(w.File.Timeline).First(notice => notice.Seq == entry.Seq);
        var english = w.Culture.TwoLetterISOLanguageName == "en";
        return letter with
        {
            Paragraphs =
            [
                w.T("correction.once", w.Matter, w.Zone),
                .. string.IsNullOrWhiteSpace(notice.Ground) ? Array.Empty<string>() : [w.T("correction.again", notice.Ground)],
                .. w.File.Ledger.Where(line => line.Row.Seq == entry.Seq && !line.IsOffices).Select(line => w.T("correction.due", w.Day(line.Row.StatutoryDue))),
                .. Note(detail, w),
            ],
            List = new DocumentList(w.T("correction.items"), [.. notice.Items.Select(item => new DocumentItem(
                (english ? item.MessageEn : null) ?? item.Message!,
                item.Material is { } material ? w.T("correction.material", w.File.Matter.Word($"material.{material}")) : w.T("correction.place", w.Place(item.Pointer!))))]),
        };
    }

    private static Document Decision(Document letter, JsonObject detail, Wording w) => letter with
    {
        Paragraphs = [w.T("decision.approved", w.Matter, w.Zone), .. Note(detail, w)],
        List = w.File.Certificates.Count == 0 ? null : new DocumentList(w.T("decision.certificates"), [.. w.File.Certificates.Select(certificate => new DocumentItem(
            new Text(w.File.Matter.Texts, $"certificate.{certificate.Kind}").In(w.Culture), string.Join(" · ", new[] { certificate.Number, (string?)certificate.Holder }.OfType<string>())))]),
    };

    private static Document Refusal(Document letter, JsonObject detail, Wording w) => letter with
    {
        Paragraphs = [w.T("refusal.refused", w.Matter, w.Zone), .. Note(detail, w)],
        List = Reasons(detail, w),
        Remedies = w.File.Matter.RemediesAgainst((string?)detail["department"]).In(w.Culture),
    };

    private static DocumentList Reasons(JsonObject detail, Wording w) =>
        new(w.T("refusal.reasons"), [.. (detail.Deserialize<RefusalBody>(JsonDefaults.Lenient)!.Reasons ?? []).Select(reason => new DocumentItem(reason.Text!, Provision: Words(reason.Provision)))]);

    private static IEnumerable<string> Note(JsonObject detail, Wording w) => Words((string?)detail["note"]) is { } note ? [w.T("note", note)] : [];

    private static string? Words(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
