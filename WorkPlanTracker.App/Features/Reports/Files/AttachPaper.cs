using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports.Files;

/// <summary>Keeps a file as a paper of a report, beside those it has. One of the same name in the same list takes its place.</summary>
public sealed class AttachPaper(PlanWriter writer, PaperLimits limits)
{
    public async Task<Outcome> RunAsync(Actor actor, string reference, PaperUpload upload, CancellationToken cancellationToken)
    {
        if (FaultOf(upload) is { } fault)
        {
            return new Outcome.Invalid(new Dictionary<string, string[]>(StringComparer.Ordinal) { ["file"] = [fault] });
        }

        return await writer.RunAsync("attachPaper", actor, async change =>
        {
            var report = await change.FetchAsync<PlannedReport>(reference);
            change.Require(Act.EditReport, report);
            var readers = await PrivateReaders.OfAsync(change, report);
            if (upload.IsPrivate || upload.Why is not null || report.Part == 2)
            {
                change.RequireToSee(readers is { } body ? [body] : [], "You may not read what is private about this report, so you cannot write it.");
            }

            if (report.Stage is ReportStage.Considered)
            {
                throw new RuleBrokenException("considered", $"{report.Ref} was considered, so it no longer changes. Plan another report that follows it.");
            }

            var paper = Paper.Kept(upload.Title, upload.Name, new PaperFile(upload.Hash, PaperFormats.OfName(upload.Name)!.Value, upload.Size));
            var (list, other) = upload.IsPrivate ? (report.PrivatePapers, report.Papers) : (report.Papers, report.PrivatePapers);
            if (change.Sees(readers) && other.FirstOrDefault(p => paper.IsAt(p) || p.File?.Hash == upload.Hash) is { } twin)
            {
                throw new RuleBrokenException("bothLists", $"{(paper.IsAt(twin) ? paper.Place : $"The same file, as {twin.Place},")} is among the {(upload.IsPrivate ? "public" : "private")} papers already. Take it away there first{(paper.IsAt(twin) ? ", or give the file another name" : "")}.", "file");
            }

            IReadOnlyList<Paper> changed = list.Any(paper.IsAt) ? [.. list.Select(p => !paper.IsAt(p) ? p : upload.Title.Length == 0 ? paper with { Title = p.Title } : paper)] : [.. list, paper];
            if (changed.Concat(other).Select(p => p.File).OfType<PaperFile>().DistinctBy(f => f.Hash, StringComparer.Ordinal).Sum(f => f.Size) > limits.MostOfReport)
            {
                throw new RuleBrokenException("tooLarge", $"All files of a report together have at most {PaperFile.SizeOf(limits.MostOfReport)}. Take one away first.", "file");
            }

            report.Attach(upload.IsPrivate ? other : changed, upload.IsPrivate ? changed : other, upload.Why);
            await PaperBodies.KeepAsync(change, upload.Hash, upload.Size, upload.Bytes);

            // Neither what it is called nor whether it is private: that is read from the lists, by those who may.
            change.Say(report, $"{report.Ref}: its papers were changed.");
        }, cancellationToken);
    }

    private static string? FaultOf(PaperUpload upload) =>
        upload.Name.Length == 0 ? "Give the file a name."
        : upload.Name.Length > PaperUpload.MaxNameLength ? $"Shorten the file’s name: {PaperUpload.MaxNameLength} characters is the most."
        : upload.Size == 0 ? "The file is empty. Choose another."
        : PaperContent.Fault(upload.Bytes, upload.Name);
}
