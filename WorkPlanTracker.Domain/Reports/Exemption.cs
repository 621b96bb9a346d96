namespace WorkPlanTracker.Domain.Reports;

/// <summary>Why a report is taken in private, or papers of it are.</summary>
/// <param name="PublicTitle">Printed on the published agenda; empty for papers, of which no title is printed.</param>
/// <param name="Paragraphs">Paragraphs of Schedule 12A to the Local Government Act 1972, 1 to 7.</param>
/// <param name="PublicInterestReason">Why the public interest favours exempting it; printed.</param>
/// <param name="Confidential">It must be excluded by law, so no paragraph and no reason are needed.</param>
public sealed record Exemption(string PublicTitle, IReadOnlyList<int> Paragraphs, string PublicInterestReason, bool Confidential = false);
