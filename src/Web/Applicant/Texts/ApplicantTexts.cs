namespace Platform.Web.Applicant.Texts;

/// <summary>Marker of ApplicantTexts.resx: the words of the applicants' pages.</summary>
public sealed class ApplicantTexts
{
    private ApplicantTexts()
    {
    }
}
