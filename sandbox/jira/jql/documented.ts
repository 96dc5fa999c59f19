import { comparable, listed } from '../words/comparable';

/** Fields of Jira's advanced search, and of the products on it, that search does not know here. */
const FIELDS = new Set(
  listed(`
    approvals | approvers | attachments | category | change-gating-type | comment | comments |
    creatorId | customer request type | development | documents | environment | epic color | epic name | epic status |
    filter | flagged | goals | hierarchyLevel | issueLink | issueLinkType | workItemLink | workItemLinkType |
    lastViewed |
    linked issues | organizations | organization | parent link | parentEpic |
    parentProject | progress | projectType | rank | request | request language |
    request last activity time | request type | request-channel-type | requestType | request participants |
    savedFilter | searchRequest | sentiment | sprint | start date | actual start | actual end | target start |
    target end | statusCategoryChangedDate | story points | story point estimate | subtasks | team | textfields |
    voter | watcher | watchers | worklogAuthor | worklogComment | worklogDate |
    affected services | impact | urgency | severity | vulnerability
  `).map(comparable),
);

/** Functions of Jira's advanced search that are not modelled. */
const FUNCTIONS = new Set(
  listed(`
    approved | approver | breached | cascadeOption | childIssuesOf | childWorkItemsOf | choiceOption | closedSprints |
    completed | componentsLeadByUser | currentLogin | customerDetail | customerOrganizationDetail |
    earliestUnreleasedVersion | elapsed | entitlementDetail | entitlementProduct | everBreached | futureSprints |
    issueHistory | issuesWithRemoteLinksByGlobalId | lastLogin | latestReleasedVersion | linkedIssue | linkedIssues |
    linkedWorkItem | linkedWorkItems | membersOf | myApproval | myPending | openSprints | organizationMembers |
    parentEpic | paused | pending | pendingBy | portfolioChildrenOf | projectsLeadByUser |
    projectsWhereUserHasPermission | projectsWhereUserHasRole | releasedVersions | remaining | running |
    spacesLeadByUser | spacesWhereUserHasPermission | spacesWhereUserHasRole | standardIssueTypes | standardWorkTypes |
    endOfYear |
    subtaskIssueTypes | subtaskWorkTypes | unreleasedVersions | updatedBy | votedIssues | votedWorkItems |
    watchedIssues | watchedWorkItems | withinCalendarHours | workItemHistory | workItemsWithRemoteLinksByGlobalId
  `).map(comparable),
);

/** @returns whether Jira documents a field that is not modelled here, or numbers one of a site. */
export const isDocumentedField = (name: string): boolean => FIELDS.has(comparable(name)) || /^cf\[\d+\]$/i.test(name);

/** @returns whether Jira documents a function of this name that is not modelled. */
export const isDocumentedFunction = (name: string): boolean => FUNCTIONS.has(comparable(name));
